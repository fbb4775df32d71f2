package org.opportunityfunnel.rest.internal.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.api.store.ImportRejectedException;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.rest.internal.RunningApi;

@TestInstance(Lifecycle.PER_CLASS)
class ImportResourceTest {
  private static final String NDJSON = "application/x-ndjson";
  private static final String DONE =
      "{\"counts\":{\"pipeline\":{\"added\":1,\"changed\":2,\"unchanged\":3,\"removed\":4}},"
          + "\"data_version\":7,\"visible\":true,\"problems\":[],\"problem_total\":0,\"notices\":[]}";

  private RunningApi api;

  @BeforeAll
  void start() throws Exception {
    api = RunningApi.start();
  }

  @AfterEach
  void reset() {
    api.importer.failure = null;
    api.reports.visible = true;
    api.reports.awaitFailure = null;
    api.services.reports().set(api.reports);
  }

  @AfterAll
  void stop() {
    api.close();
  }

  private HttpResponse<String> load(String query, String type, BodyPublisher body)
      throws Exception {
    return api.send(api.request("import/" + query).header("Content-Type", type).POST(body));
  }

  private HttpResponse<String> loadPacked(byte[] body) throws Exception {
    return api.send(
        api.request("import")
            .header("Content-Type", NDJSON)
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes());
    }
    return packed.toByteArray();
  }

  @Test
  void ndjsonIsLoadedAndAwaited() throws Exception {
    HttpResponse<String> response = load("", NDJSON, BodyPublishers.ofString("{}\n{}\n"));
    assertEquals(200, response.statusCode());
    assertEquals(DONE, response.body());
    assertEquals("orga_one", api.importer.organization);
    assertSame(ImportSource.Ndjson.class, api.importer.source);
    assertSame(OnError.FAIL, api.importer.options.onError());
    assertEquals(6, api.importer.bytes);
    assertEquals("orga_one@7", api.reports.awaited);
  }

  @Test
  void aZipIsAZip() throws Exception {
    load("?on_error=skip", "application/zip", BodyPublishers.ofByteArray(new byte[11]));
    assertSame(ImportSource.Zip.class, api.importer.source);
    assertSame(OnError.SKIP, api.importer.options.onError());
    assertEquals(11, api.importer.bytes);
  }

  @Test
  void gzipIsUnpackedOnTheWay() throws Exception {
    assertEquals(200, loadPacked(gzip("{}\n".repeat(5000))).statusCode());
    assertEquals(15_000, api.importer.bytes);
  }

  @Test
  void brokenGzipIs400() throws Exception {
    byte[] whole = gzip("{}\n".repeat(5000));
    HttpResponse<String> cut = loadPacked(Arrays.copyOf(whole, whole.length - 3));
    assertEquals(400, cut.statusCode());
    assertEquals(
        "{\"errors\":[\"The data can't be read: The gzip data ends too early.\"],"
            + "\"field-errors\":{}}",
        cut.body());
    assertEquals(400, loadPacked("plain".getBytes()).statusCode());
  }

  @Test
  void wrongParametersAre400() throws Exception {
    HttpResponse<String> response =
        load("?on_error=ignore&x=1", NDJSON, BodyPublishers.ofString(""));
    assertEquals(400, response.statusCode());
    assertTrue(response.body().contains("\"on_error\":\"This must be fail or skip.\""));
    assertTrue(response.body().contains("\"x\":"), response.body());
  }

  @Test
  void aRejectedLoadNamesTheBadRecords() throws Exception {
    api.importer.failure =
        new ImportRejectedException(
            new ImportReport(
                Map.of(),
                List.of(
                    new ImportProblem("opportunity.json", 3, "value", "Must be an integer."),
                    new ImportProblem("", 4, "", "No \ud800.")),
                120,
                6,
                List.of("Not used: x.")));
    HttpResponse<String> response = load("", NDJSON, BodyPublishers.ofString(""));
    assertEquals(400, response.statusCode());
    assertEquals(
        "{\"errors\":[\"opportunity.json line 3: value: Must be an integer.\",\"line 4: No"
            + " \ufffd.\"],\"field-errors\":{},\"problems\":[{\"file\":\"opportunity.json\","
            + "\"line\":3,\"field\":\"value\",\"message\":\"Must be an integer.\"},{\"file\":\"\","
            + "\"line\":4,\"field\":\"\",\"message\":\"No \ufffd.\"}],\"problem_total\":120,"
            + "\"notices\":[\"Not used: x.\"]}",
        response.body());
  }

  @Test
  void whatIsLoadedIsAcknowledgedEvenIfReportsDoNotShowItYet() throws Exception {
    String notYet = DONE.replace("true", "false");
    api.reports.visible = false;
    assertEquals(notYet, load("", NDJSON, BodyPublishers.ofString("")).body());
    api.reports.awaitFailure = new FunnelException(ErrorCode.UNAVAILABLE, "No engine.");
    assertEquals(notYet, load("", NDJSON, BodyPublishers.ofString("")).body());
    api.services.reports().clear(api.reports);
    assertEquals(notYet, load("", NDJSON, BodyPublishers.ofString("")).body());
  }

  @Test
  void aStoreThatCannotBeWrittenIs503() throws Exception {
    api.importer.failure = new FunnelException(ErrorCode.UNAVAILABLE, "The disk is full.");
    HttpResponse<String> response = load("", NDJSON, BodyPublishers.ofString("{}"));
    assertEquals(503, response.statusCode());
    assertEquals("{\"error\":\"The disk is full.\"}", response.body());
  }

  /** Far more than any buffer on the way holds. */
  @Test
  void aLargeBodyIsStreamed() throws Exception {
    long size = 64L << 20;
    BodyPublisher endless = BodyPublishers.ofInputStream(() -> new Zeros(size));
    assertEquals(200, load("", NDJSON, endless).statusCode());
    assertEquals(size, api.importer.bytes);
  }

  /** So many zero bytes. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long count) {
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      Arrays.fill(into, offset, offset + count, (byte) 0);
      left -= count;
      return count;
    }
  }
}
