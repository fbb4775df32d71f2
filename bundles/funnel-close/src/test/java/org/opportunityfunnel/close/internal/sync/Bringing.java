package org.opportunityfunnel.close.internal.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.close.internal.account.Configured;
import org.opportunityfunnel.close.internal.client.HttpAnswer;
import org.opportunityfunnel.close.internal.client.JavaHttp;
import org.opportunityfunnel.close.internal.list.PageSize;

/** The sync of an account at a server, which waits for nothing and runs in the caller's thread. */
final class Bringing {
  static final String KEY = "api_key";
  private static final JavaHttp HTTP = new JavaHttp();

  /** How long it was to wait, each time. */
  final List<Duration> waits = new CopyOnWriteArrayList<>();

  private final AccountSync sync;
  private Consumer<String> before = path -> {};

  Bringing(
      String organization,
      String url,
      RecordImporter importer,
      Path folder,
      PageSize pages,
      Clock clock) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("organization", organization);
    settings.put("url", url);
    settings.put("_apiKey", KEY);
    settings.put("directory", folder.toString());
    this.sync =
        new AccountSync(
            Configured.account(settings),
            new AccountSync.Surroundings(
                importer, this::get, clock, waits::add, new Random(1), pages));
  }

  /** What happens just before each request, by its path with its query. */
  void beforeEachRequest(Consumer<String> happens) {
    before = happens;
  }

  private HttpAnswer get(URI uri, String authorization) throws IOException, InterruptedException {
    before.accept(uri.toString());
    return HTTP.get(uri, authorization);
  }

  /** What one more sync came to. */
  SyncState once() {
    return once(false);
  }

  SyncState once(boolean whole) {
    if (!sync.begin(whole, Runnable::run)) {
      throw new AssertionError("it did not begin");
    }
    return sync.state();
  }
}
