package org.opportunityfunnel.shell.internal.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.shell.internal.client.FunnelClient;
import org.opportunityfunnel.shell.internal.client.ServerAddress;
import org.opportunityfunnel.shell.internal.fake.FakeServer;
import org.opportunityfunnel.shell.internal.fake.FakeServer.Answer;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.ImportInput;
import org.opportunityfunnel.shell.internal.funnel.ImportOutcome;
import org.opportunityfunnel.shell.internal.funnel.Imports;
import org.opportunityfunnel.shell.internal.funnel.MappedFile;
import org.opportunityfunnel.shell.internal.funnel.Quitting;

/** An import that a person gives up: what the server is told, and what the person is. */
@Timeout(60)
class GivenUpImportTest {
  private static final String CANCELLED = "The import was cancelled; nothing was stored.";

  @TempDir static Path folder;

  private final CountDownLatch cancelled = new CountDownLatch(1);
  private final AtomicInteger told = new AtomicInteger();
  private Runnable giveUp;
  private int released;
  private FakeServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FakeServer().on("GET /me/", "{}").on("GET /import/", "{\"data\":[]}");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer cancels(FakeServer.Request request) {
    cancelled.countDown();
    return new Answer(204, "text/plain", new byte[0], java.util.Map.of());
  }

  /** Answers the import once it was cancelled, as {@code DELETE} of its ID. */
  private void answer(Answer late) {
    server.on(
        "POST /import/",
        request -> {
          String id = request.query().replaceAll(".*&id=([0-9a-f-]+).*", "$1");
          server.on("DELETE /import/" + id + "/", this::cancels);
          Thread quitter = new Thread(giveUp);
          quitter.start();
          try {
            assertTrue(cancelled.await(20, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          return late;
        });
  }

  private ImportOutcome load(ImportInput input, Runnable whenRead) {
    Quitting quitting =
        todo -> {
          giveUp = todo;
          return () -> released++;
        };
    Imports.Listener listener =
        new Imports.Listener() {
          @Override
          public void read(String file, long bytes) {
            whenRead.run();
          }

          @Override
          public void cancels() {
            told.incrementAndGet();
          }
        };
    FunnelClient client =
        new FunnelClient(
            ServerAddress.ofUrl(server.url()), Optional.empty(), Duration.ofSeconds(30));
    return new ImportClient(client, quitting).load(input, OnError.FAIL, listener);
  }

  static Stream<ImportInput> inputs() throws IOException {
    Path lines = Files.writeString(folder.resolve("all.ndjson"), "{}");
    Path csv = Files.writeString(folder.resolve("deals.csv"), "a,b");
    Path records = Files.createDirectories(folder.resolve("records"));
    Files.writeString(records.resolve("user.json"), "[]");
    return Stream.of(
        ImportInput.of(lines), ImportInput.of(records), MappedFile.of(csv, "hubspot-deals"));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void whatIsSentIsCancelledAtTheServerAndItsAnswerSaysWhatCameOfIt(ImportInput input) {
    answer(Answer.json(400, "{\"errors\":[\"" + CANCELLED + "\"],\"field-errors\":{}}"));
    CommandFailure failure = assertThrows(CommandFailure.class, () -> load(input, () -> {}));
    assertEquals(List.of(CANCELLED), failure.lines());
    assertEquals(1, told.get());
    assertEquals(1, released);
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void whatComesTooLateIsSaidToBeStored(ImportInput input) {
    answer(Answer.json(200, "{\"counts\":{},\"data_version\":7,\"visible\":true}"));
    ImportOutcome outcome = load(input, () -> {});
    assertEquals(7, outcome.dataVersion());
    assertEquals(List.of("The cancelling came too late; all of it is stored."), outcome.notices());
  }

  @Test
  void whatIsNotSentYetIsNotSentAnyMore() throws IOException {
    byte[] many = new byte[1 << 20];
    Path large = Files.write(folder.resolve("large.ndjson"), many);
    server.on("POST /import/", "{}");
    // The server does not know it yet: it answers once it has all.
    CommandFailure failure =
        assertThrows(
            CommandFailure.class,
            () ->
                load(
                    ImportInput.of(large),
                    () -> {
                      if (told.get() == 0) {
                        giveUp.run();
                      }
                    }));
    assertEquals(CANCELLED, failure.getMessage());
    assertEquals(1, told.get());
    assertTrue(server.requests().stream().noneMatch(one -> one.method().equals("POST")));
  }
}
