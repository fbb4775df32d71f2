package org.opportunityfunnel.close.internal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.opportunityfunnel.close.internal.list.PageSize;
import org.opportunityfunnel.close.internal.webhook.RealStore;
import org.opportunityfunnel.testkit.close.AccountEdits;
import org.opportunityfunnel.testkit.close.CloseAccount;
import org.opportunityfunnel.testkit.close.CloseLimits;
import org.opportunityfunnel.testkit.close.CloseServer;
import org.opportunityfunnel.testkit.random.RandomCase;

/** An account of random records that people work in, and its sync into a store. */
final class Scene implements AutoCloseable {
  private static final PageSize SMALL_PAGES = new PageSize(7, 2, 14);
  private static final CloseLimits SMALL_LIMITS = new CloseLimits(7, 30);

  final CloseAccount account;
  final AccountEdits edits;
  final CloseServer server;
  final Bringing bringing;
  final String organization;
  private final RealStore store;

  Scene(String name, RandomCase one, RealStore store, Path folder) throws IOException {
    this.store = store;
    this.organization = name + one.seed();
    this.account = new CloseAccount("orga_in_close", one.organization());
    this.edits = new AccountEdits(account, one.seed(), true);
    this.server = new CloseServer(account, Bringing.KEY, SMALL_LIMITS, edits);
    this.bringing =
        new Bringing(
            organization,
            server.url(),
            store.importer(),
            folder.resolve(organization),
            SMALL_PAGES,
            Clock.systemUTC());
  }

  /** What was asked for of these lists since so many requests. */
  List<String> listed(String paths, int since) {
    List<String> requests = server.requests();
    return requests.subList(since, requests.size()).stream()
        .filter(path -> path.matches("/api/v1/(" + paths + ")/\\?.*"))
        .toList();
  }

  void assertSame() throws IOException {
    String imported = organization + "_imported" + server.requests().size();
    store.load(imported, account.ndjson());
    assertEquals(
        String.join("\n", store.content(imported)), String.join("\n", store.content(organization)));
    assertEquals(store.leads(imported), store.leads(organization));
  }

  @Override
  public void close() {
    server.close();
  }
}
