package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opportunityfunnel.store.jdbc.internal.RecordFolder.gzip;
import static org.opportunityfunnel.store.jdbc.internal.RecordFolder.utf8;
import static org.opportunityfunnel.store.jdbc.internal.RecordFolder.zip;
import static org.opportunityfunnel.store.jdbc.internal.RecordFolder.zipSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportRejectedException;
import org.opportunityfunnel.api.store.ImportSource;

/** Sources that end early, are damaged, too long, or not UTF-8. */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class BrokenSourcesTest {
  @Parameter StoreUnderTest database;

  @TempDir Path temporary;

  private RecordFolder folder;
  private OpenStore open;

  @BeforeEach
  void open() throws IOException {
    folder = new RecordFolder(Files.createDirectory(temporary.resolve("records")));
    open = database.open(temporary.resolve("data"));
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void compressedDataThatWasCutOffOrDamagedIsRefused() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append("{'id':'user_").append(Integer.toHexString(i * 0x9E3779B9)).append("'}\n");
    }
    byte[] packed = gzip(utf8(lines.toString()));
    folder.file("user.json.gz", Arrays.copyOf(packed, packed.length / 2));
    assertThrows(ImportRejectedException.class, () -> open.loadSkipping(folder.source()));
    String cut = open.refused(folder.source()).get(0);
    assertTrue(
        cut.matches(
            "user\\.json\\.gz line \\d{4,}: the compressed data ends too early; the file was cut"
                + " off"),
        cut);
    byte[] damaged = packed.clone();
    damaged[packed.length - 6] ^= 1;
    assertEquals(
        List.of("user.json.gz line 20001: the compressed data is damaged: Corrupt GZIP trailer"),
        open.refused(folder.file("user.json.gz", damaged).source()));
    assertEquals(
        List.of("user.json.gz line 1: is not gzip, though it is named so"),
        open.refused(folder.file("user.json.gz", "[]").source()));
    assertEquals(0, open.version());
  }

  @Test
  void aZipThatWasCutOffIsRefusedWhereverItWasCut() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("user.json", utf8("{'id':'a'}"));
    files.put("lead.json.gz", gzip(utf8("{'id':'a'}")));
    byte[] whole = zip(files);
    for (int length = 0; length < whole.length - 22; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      FunnelException e =
          assertThrows(FunnelException.class, () -> open.loadSkipping(zipSource(cut)));
      assertEquals(ErrorCode.INVALID, e.code());
    }
    assertEquals(0, open.version());
    assertEquals("user 1/0/0/0, lead 1/0/0/0", OpenStore.counts(open.load(zipSource(whole))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1"})
  void anotherEncodingIsRefused(String encoding) throws IOException {
    String record = "{\"id\":\"é\"}";
    for (String text : List.of(record, "[" + record + "]", "{\"data\":[" + record + "]}")) {
      byte[] content = text.getBytes(Charset.forName(encoding));
      List<String> problems = open.refused(folder.file("user.json", content).source());
      assertEquals(
          List.of("user.json line 1: is not UTF-8; save the file in that encoding"),
          problems,
          text);
    }
    assertEquals(0, open.version());
  }

  @Test
  void badUtf8NamesItsLine() throws IOException {
    // Overlong, half of a pair, past the last code point, cut off: Jackson lets some of them pass.
    int[][] bad = {
      {0xc0, 0x80}, {0xed, 0xa0, 0x80}, {0xf4, 0x90, 0x80, 0x80}, {0xe6, 0xbc}, {0xff}
    };
    for (int[] sequence : bad) {
      for (String before : List.of("{'id':'a'}\n\n{'id':'", "[{'id':'a'},\n\n{'id':'")) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(utf8(before));
        for (int one : sequence) {
          bytes.write(one);
        }
        bytes.write(utf8("'}" + (before.startsWith("[") ? "]" : "")));
        assertEquals(
            List.of("user.json line 3: is not UTF-8; save the file in that encoding"),
            open.refused(folder.file("user.json", bytes.toByteArray()).source()),
            Arrays.toString(sequence) + before);
      }
    }
  }

  @Test
  void aRecordThatIsTooLongIsRefusedInLittleMemory() {
    for (String start :
        List.of("{'_type':'User','id':'a','x':'", "{'_type':'User','first_name':'")) {
      InputStream endless = new LongStream(utf8(start), 300L << 20, utf8("'}\n{'_type':'Lead'}"));
      assertEquals(
          List.of(
              "line 1: is longer than 16 MiB, the most that a record may have",
              "line 2: id: is missing"),
          open.refused(new ImportSource.Ndjson(endless)));
    }
  }

  @Test
  void aRecordThatIsTooLongInAListIsRefusedToo() throws IOException {
    for (String member : List.of("'x':'", "'first_name':'")) {
      byte[] start = utf8("[{'id':'a'},\n{'id':'b'," + member);
      InputStream list = new LongStream(start, 60L << 20, utf8("'}]"));
      try (var out = Files.newOutputStream(folder.path().resolve("user.json"))) {
        list.transferTo(out);
      }
      assertEquals(
          List.of("user.json line 2: is longer than 16 MiB, the most that a record may have"),
          open.refused(folder.source()));
    }
  }

  @Test
  void aSourceThatFailsIsRefusedEvenIfBadRecordsAreSkipped() {
    InputStream broken =
        new InputStream() {
          private final byte[] first = utf8("{'_type':'User','id':'a'}\n");
          private int at;

          @Override
          public int read() throws IOException {
            if (at == first.length) {
              throw new IOException("connection reset");
            }
            return first[at++];
          }
        };
    ImportRejectedException e =
        assertThrows(
            ImportRejectedException.class,
            () -> open.loadSkipping(new ImportSource.Ndjson(broken)));
    assertEquals(List.of("line 1: can't be read: connection reset"), OpenStore.texts(e.report()));
    assertEquals(0, open.version());
  }

  @Test
  void whereAListIsBrokenNothingIsStoredEvenIfBadRecordsAreSkipped() throws IOException {
    folder.file("user.json", "[{'id':'a'},\n{'id':}]");
    assertThrows(ImportRejectedException.class, () -> open.loadSkipping(folder.source()));
    assertEquals(0, open.version());
  }
}
