package org.opportunityfunnel.close.internal.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.close.internal.client.CloseClient;
import org.opportunityfunnel.close.internal.client.CloseException;
import org.opportunityfunnel.close.internal.client.CloseException.Reason;
import org.opportunityfunnel.close.internal.client.Query;
import org.opportunityfunnel.close.internal.list.ListReader;
import org.opportunityfunnel.close.internal.list.Listing;
import org.opportunityfunnel.close.internal.list.Page;
import org.opportunityfunnel.close.internal.list.PageSize;
import org.opportunityfunnel.close.internal.list.Position;
import org.opportunityfunnel.close.internal.record.RecordLine;

/**
 * Brings an account here. The first run reads the lists to their ends; what changed meanwhile, and
 * what changes before a later run, is read from the log of events. After each load the cursor is
 * kept, and a run that is interrupted is gone on with by the next one.
 */
final class SyncRun {
  private final Wanted wanted;
  private final CloseClient client;
  private final ListReader reader;
  private final EventLog log;
  private final NamedLeads namedLeads;
  private final Loads loads;
  private final CursorName name;
  private final Clock clock;
  private final Progress progress;
  private CursorFile file;
  private Cursor cursor;

  /**
   * What a run is to do.
   *
   * @param closeOrganization the organization in Close that the key must be of; empty for any
   * @param whole whether to begin with the lists, whatever is here
   */
  record Wanted(Optional<String> closeOrganization, boolean whole) {}

  /** Hears how far a run is. */
  @FunctionalInterface
  interface Progress {
    void at(Phase phase);
  }

  SyncRun(
      Wanted wanted,
      CloseClient client,
      PageSize pages,
      Loads loads,
      CursorName name,
      Clock clock,
      Progress progress) {
    this.wanted = wanted;
    this.client = client;
    this.reader = new ListReader(client, pages);
    this.log = new EventLog(client, clock);
    this.namedLeads = new NamedLeads(client);
    this.loads = loads;
    this.name = name;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * @throws CloseException if Close can't be asked
   * @throws FunnelException if the store can't be written
   * @throws IOException if the cursor can't be kept
   */
  void run() throws CloseException, IOException, InterruptedException {
    String account = account();
    file = name.of(account);
    Optional<FileChannel> locked = file.lock();
    if (locked.isEmpty()) {
      throw new CloseException(
          Reason.AWAY, account + " is being read already, for another configuration.");
    }
    FileChannel lock = locked.get();
    try (lock) {
      run(account);
    }
  }

  private void run(String account) throws CloseException, IOException, InterruptedException {
    Optional<Cursor> kept = file.read();
    boolean goesOn =
        !wanted.whole() && kept.isPresent() && kept.get().fits(account, clock.instant());
    cursor = goesOn ? kept.get() : Cursor.start(account, log.mark(null));
    Map<RecordKind, Set<String>> few =
        new SmallLists(client, reader).load(kept.map(Cursor::few).orElse(Map.of()), loads);
    if (goesOn && !isOfThisStore(cursor)) {
      cursor = Cursor.start(account, log.mark(null));
    }
    cursor = cursor.with(few);
    while (cursor.phase() != Phase.EVENTS) {
      progress.at(cursor.phase());
      readList(cursor.phase().listing().orElseThrow());
      cursor = cursor.nextPhase();
      keep();
    }
    progress.at(Phase.EVENTS);
    follow();
  }

  /**
   * An emptied store, or one of an earlier day, lacks what the cursor says was brought. Users tell:
   * no account is without, no webhook brings them, and nobody removes them.
   */
  private boolean isOfThisStore(Cursor last) {
    long version = loads.tally().version();
    return (version == 0 || version >= last.version()) && !loads.tally().isAllNew(RecordKind.USER);
  }

  /** The organization in Close that the key is of. */
  private String account() throws CloseException, InterruptedException {
    List<String> organizations = new ArrayList<>();
    ObjectNode me = client.get(new Query("/me/", Map.of()));
    for (JsonNode organization : me.path("organizations")) {
      organizations.add(organization.path("id").asText());
    }
    String account =
        wanted.closeOrganization().orElse(organizations.isEmpty() ? "" : organizations.get(0));
    if (!organizations.contains(account)) {
      throw new CloseException(
          Reason.REFUSED, "The API key is not one of " + account + ": nothing was read.");
    }
    return account;
  }

  private void readList(Listing listing) throws CloseException, IOException, InterruptedException {
    Position position = cursor.position();
    while (!position.isEnd()) {
      Page page = reader.read(listing, position);
      for (ObjectNode record : page.records()) {
        loads.add(RecordLine.of(listing.kind(), record.get("id").asText(), record));
      }
      if (listing == Listing.OPPORTUNITIES && cursor.isCut()) {
        namedLeads.load(page.records(), loads);
      }
      position = page.next();
      cursor = cursor.at(position, page.isCut());
      if (loads.isFull()) {
        keep();
      }
    }
  }

  private void follow() throws CloseException, IOException, InterruptedException {
    if (cursor.following() == null) {
      cursor = cursor.following(log.mark(cursor.known()));
    }
    while (cursor.stream() < EventStream.ALL.size()) {
      EventStream stream = EventStream.ALL.get(cursor.stream());
      log.read(stream, cursor.since(stream), loads);
      cursor = cursor.nextStream();
      keep();
    }
    cursor = cursor.followed();
    keep();
  }

  /** First the records, then where they end: the other way round some would be lost. */
  private void keep() throws IOException {
    loads.store();
    cursor = cursor.withVersion(Math.max(cursor.version(), loads.tally().version()));
    file.write(cursor);
  }
}
