package org.opportunityfunnel.shell.internal.karaf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.RecordExporter;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.shell.internal.cli.CliRun;
import org.opportunityfunnel.shell.internal.fake.FakeServer.Answer;

/** What both faces leave on the disk, and what they leave when it goes wrong. */
class ExportCommandTest {
  private static final String USER = "{\"_type\":\"User\",\"id\":\"u\u00e9\"}";
  private static final String LEAD = "{\"_type\":\"Lead\",\"id\":\"" + "l".repeat(100_000) + "\"}";
  private static final String BOTH = USER + "\n" + LEAD + "\n";

  @TempDir Path folder;
  private BothFaces faces;

  @BeforeEach
  void start() throws IOException {
    faces = new BothFaces(folder);
    faces.server.on("GET /export/", request -> answer(packed(BOTH)));
    faces.services.exporter().set(EXPORTER);
  }

  @AfterEach
  void stop() {
    faces.close();
  }

  private static final RecordExporter EXPORTER =
      (organization, receiver) -> {
        receiver.line(RecordKind.USER, USER.getBytes(StandardCharsets.UTF_8));
        receiver.line(RecordKind.LEAD, LEAD.getBytes(StandardCharsets.UTF_8));
        return 1;
      };

  private static Answer answer(byte[] body) {
    return new Answer(200, "application/x-ndjson", body, Map.of("Content-Encoding", "gzip"));
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static String unpacked(Path file) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void bothFacesWriteTheSame() throws IOException {
    assertEquals("", faces.console("export", "local.ndjson").failure());
    CliRun remote = faces.program("export", folder.resolve("remote.ndjson").toString());
    assertEquals(0, remote.code(), remote.err());
    assertTrue(remote.err().startsWith("2 records are in "), remote.err());
    assertEquals(BOTH, Files.readString(folder.resolve("local.ndjson")));
    assertEquals(BOTH, Files.readString(folder.resolve("remote.ndjson")));

    assertEquals("", faces.console("export", "local.ndjson.gz").failure());
    assertEquals(BOTH, unpacked(folder.resolve("local.ndjson.gz")));

    assertEquals("", faces.console("export", "--folder", "local").failure());
    assertEquals(0, faces.program("export", "--folder", folder.resolve("far").toString()).code());
    for (String place : List.of("local", "far")) {
      assertEquals(USER + "\n", unpacked(folder.resolve(place).resolve("user.json.gz")));
      assertEquals(LEAD + "\n", unpacked(folder.resolve(place).resolve("lead.json.gz")));
    }
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("local/user.json.gz")),
        Files.readAllBytes(folder.resolve("far/user.json.gz")));
    assertEquals(BOTH, faces.console("export", "-").out());
    assertEquals(BOTH, faces.program("export", "-").out());
  }

  @Test
  void whatIsThereStays() throws IOException {
    Files.writeString(folder.resolve("mine"), "mine");
    assertTrue(faces.console("export", "mine").failure().contains("mine is there already."));
    assertTrue(faces.console("export", "--folder", "mine").failure().contains("empty folder"));
    assertEquals(2, faces.program("export", folder.resolve("mine").toString()).code());
    assertEquals("mine", Files.readString(folder.resolve("mine")));
    assertEquals(List.of("mine"), names());
  }

  @Test
  void halfAnExportLeavesNothing() throws IOException {
    byte[] whole = packed(BOTH);
    List<byte[]> bodies =
        List.of(
            new byte[0],
            Arrays.copyOf(whole, whole.length - 3),
            Arrays.copyOf(whole, whole.length / 2),
            packed(USER),
            packed("<html>\n"));
    for (byte[] body : bodies) {
      faces.server.on("GET /export/", request -> answer(body));
      CliRun run = faces.program("export", folder.resolve("half.ndjson").toString());
      assertEquals(3, run.code(), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
      assertEquals(List.of(), names());
    }
    faces.server.on("GET /export/", request -> Answer.json(403, "{\"error\":\"Not yours.\"}"));
    assertEquals(1, faces.program("export", folder.resolve("half.ndjson").toString()).code());
    faces.services.exporter().set(failing());
    assertEquals("The store is away.", faces.console("export", "half.ndjson").failure());
    assertEquals("The store is away.", faces.console("export", "--folder", "half").failure());
    assertFalse(Files.exists(folder.resolve("half/user.json.gz")));
    assertFalse(names().contains("half.ndjson"));
  }

  private static RecordExporter failing() {
    return (organization, receiver) -> {
      EXPORTER.export(organization, receiver);
      throw new FunnelException(ErrorCode.UNAVAILABLE, "The store is away.");
    };
  }

  @Test
  void aPlaceThatCantBeWrittenIsOneLine() {
    String failure = faces.console("export", "nowhere/x.ndjson").failure();
    assertTrue(failure.startsWith("Can't write nowhere/x.ndjson: "), failure);
  }
}
