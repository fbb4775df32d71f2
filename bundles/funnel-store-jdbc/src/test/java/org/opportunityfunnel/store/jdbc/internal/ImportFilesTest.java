package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.api.store.ImportProgress.State;
import org.opportunityfunnel.api.store.ImportRejectedException;
import org.opportunityfunnel.api.store.ImportSource;

/** Files as they come: framings, compression, encodings, archives, and what is wrong with them. */
class ImportFilesTest {
  @TempDir Path temporary;

  private Path folder;
  private OpenStore open;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(temporary.resolve("records"));
    open = new OpenStore(temporary.resolve("data"));
  }

  @AfterEach
  void close() {
    open.close();
  }

  private ImportSource folder() {
    return new ImportSource.Folder(folder);
  }

  private ImportFilesTest file(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
    return this;
  }

  private ImportFilesTest file(String name, String content) throws IOException {
    return file(name, utf8(content));
  }

  private static byte[] utf8(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static ImportSource zipSource(byte[] bytes) {
    return new ImportSource.Zip(new ByteArrayInputStream(bytes));
  }

  private String message(ImportSource source) {
    FunnelException e = assertThrows(FunnelException.class, () -> open.load(source));
    assertEquals(ErrorCode.INVALID, e.code());
    assertEquals(0, open.version());
    return e.getMessage();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'a'}\n{'id':'b'}",
        "{'id':'a'}\r\n\r\n  {'id':'b'}\r\n",
        "\ufeff{'id':'a'}\n{'id':'b'}\n",
        "[{'id':'a'},{'id':'b'}]",
        "\ufeff\n [\n {'id':'a'},\n {'id':'b'}\n]\n",
        "{'data':[{'id':'a'},{'id':'b'}],'has_more':false}",
        "{'has_more':false,'cursor':{'data':[1]},'data':[{'id':'a'},{'id':'b'}]}",
        "{'data': [\n  {\n    'id': 'a'\n  },\n  {\n    'id': 'b'\n  }\n ]\n}",
        "{'id':'a','data':7}\n{'id':'b','data':{'x':[]}}"
      })
  void aFramingIsFoundByLooking(String content) throws IOException {
    file("user.json", content);
    assertEquals("user 2/0/0/0", OpenStore.counts(open.load(folder())));
    Files.delete(folder.resolve("user.json"));
    file("user.json.gz", gzip(utf8(content)));
    assertEquals("user 0/0/2/0", OpenStore.counts(open.load(folder())));
    byte[] zipped = zip(Map.of("user.json.gz", gzip(utf8(content)), "lead.json", utf8("[]")));
    assertEquals("user 0/0/2/0", OpenStore.counts(open.load(zipSource(zipped))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", "[]", "{'data':[],'has_more':false}"})
  void aFileMayBeEmpty(String content) throws IOException {
    assertEquals("", OpenStore.counts(file("user.json", content).open.load(folder())));
  }

  @Test
  void gzipIsUnpackedWhateverTheNameAndInAllItsMembers() throws IOException {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (int i = 0; i < 5; i++) {
      members.write(gzip(utf8("{'_type':'User','id':'" + i + "'}\n")));
    }
    // A stream that never says that more is there, as sockets do.
    InputStream slow =
        new FilterInputStream(new ByteArrayInputStream(members.toByteArray())) {
          @Override
          public int available() {
            return 0;
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return super.read(bytes, from, Math.min(length, 7));
          }
        };
    assertEquals("user 5/0/0/0", OpenStore.counts(open.load(new ImportSource.Ndjson(slow))));
    file("lead.json", gzip(utf8("{'id':'l'}")));
    assertEquals("lead 1/0/0/0", OpenStore.counts(open.load(folder())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'id':'a'},\\n {'id':'b',\\n  'email':7}]|user.json line 3: email: must be text in quotes, but is 7",
        "[{'id':'a'},\\n {'email':'x'}]|user.json line 2: id: is missing",
        "{'data':[\\n\\n{}]}|user.json line 3: id: is missing",
        "{'id':'a'}\\n\\n{}|user.json line 3: id: is missing",
        "[{'id':'a'},\\n7]|user.json line 2: must be a record {…}",
        "{'id':'a'}\\n'x'|user.json line 2: must be a record {…}, one a line",
        "[{'id':'a'}|user.json line 1: is not complete JSON: it ends in the middle",
        "[{'id':'a'}\\n{'id':'b'}]|user.json line 2: is not JSON: Unexpected character ('{' (code 123)): was expecting comma to separate Array entries",
        "[{'id':'a'}]\\n[]|user.json line 2: has more behind the end of the list; a file holds one list",
        "[{'id':'a','x':{'y':1 2}}]|user.json line 1: is not JSON: Unexpected character ('2' (code 50)): was expecting comma to separate Object entries"
      })
  void aProblemNamesFileLineAndField(String content, String problem) throws IOException {
    String lines = content.replace("\\n", "\n");
    assertEquals(List.of(problem), refused("user.json", utf8(lines)));
    Files.delete(folder.resolve("user.json"));
    List<String> gzipped = refused("user.json.gz", gzip(utf8(lines)));
    assertEquals(List.of(problem.replace("user.json ", "user.json.gz ")), gzipped);
  }

  private List<String> refused(String name, byte[] content) throws IOException {
    List<String> problems = file(name, content).open.refused(folder());
    assertEquals(0, open.version());
    return problems;
  }

  @Test
  void whereAListIsBrokenNothingIsStoredEvenIfBadRecordsAreSkipped() throws IOException {
    file("user.json", "[{'id':'a'},\n{'id':}]");
    assertThrows(ImportRejectedException.class, () -> open.loadSkipping(folder()));
    assertEquals(0, open.version());
  }

  @Test
  void compressedDataThatWasCutOffOrDamagedIsRefused() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append("{'id':'user_").append(Integer.toHexString(i * 0x9E3779B9)).append("'}\n");
    }
    byte[] packed = gzip(utf8(lines.toString()));
    file("user.json.gz", Arrays.copyOf(packed, packed.length / 2));
    assertThrows(ImportRejectedException.class, () -> open.loadSkipping(folder()));
    String cut = open.refused(folder()).get(0);
    assertTrue(
        cut.matches(
            "user\\.json\\.gz line \\d{4,}: the compressed data ends too early; the file was cut"
                + " off"),
        cut);
    byte[] damaged = packed.clone();
    damaged[packed.length - 6] ^= 1;
    assertEquals(
        List.of("user.json.gz line 20001: the compressed data is damaged: Corrupt GZIP trailer"),
        file("user.json.gz", damaged).open.refused(folder()));
    assertEquals(
        List.of("user.json.gz line 1: is not gzip, though it is named so"),
        file("user.json.gz", "[]").open.refused(folder()));
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

  @Test
  void aZipMustHoldTheFilesAtItsTop() throws IOException {
    String none = message(zipSource(zip(Map.of("export/user.json", utf8("[]")))));
    assertTrue(none.startsWith("The zip archive has no file to import: pipeline.json, "), none);
    assertEquals(
        "The zip archive ends too early, or is none.", message(zipSource(utf8("[{'id':'a'}]"))));
    Map<String, byte[]> twice = new LinkedHashMap<>();
    twice.put("user.json", utf8("[]"));
    twice.put("user.json.gz", gzip(utf8("[]")));
    assertEquals(
        "user.json.gz is there beside user.json; leave one of them.",
        message(zipSource(zip(twice))));
  }

  @Test
  void aFolderMustBeOne() throws IOException {
    Path missing = temporary.resolve("nowhere");
    assertEquals(missing + " does not exist.", message(new ImportSource.Folder(missing)));
    Path plain = Files.writeString(temporary.resolve("plain"), "x");
    assertEquals(plain + " is not a folder.", message(new ImportSource.Folder(plain)));
    assertTrue(message(folder()).startsWith(folder + " has no file to import: "));
    Files.createDirectory(folder.resolve("user.json"));
    assertEquals("user.json is not a file.", message(folder()));
  }

  @Test
  void twoFilesOfOneKindAreRefusedAndSoIsAMisspeltName() throws IOException {
    file("lead.json", "[]").file("lead.json.gz", gzip(utf8("[]")));
    assertEquals("lead.json.gz is there beside lead.json; leave one of them.", message(folder()));
    Files.delete(folder.resolve("lead.json.gz"));
    file("README.md", "x").file("request.json", "{").file("opportunities.json", "[]");
    assertEquals(
        "opportunities.json is no import file; was opportunity.json meant?", message(folder()));
    Files.delete(folder.resolve("opportunities.json"));
    assertEquals("", OpenStore.counts(open.load(folder())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1"})
  void anotherEncodingIsRefused(String encoding) throws IOException {
    String record = "{\"id\":\"é\"}";
    for (String text : List.of(record, "[" + record + "]", "{\"data\":[" + record + "]}")) {
      byte[] content = text.getBytes(Charset.forName(encoding));
      List<String> problems = file("user.json", content).open.refused(folder());
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
            file("user.json", bytes.toByteArray()).open.refused(folder()),
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
      try (var out = Files.newOutputStream(folder.resolve("user.json"))) {
        list.transferTo(out);
      }
      assertEquals(
          List.of("user.json line 2: is longer than 16 MiB, the most that a record may have"),
          open.refused(folder()));
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
  void progressNamesEachFileAndThenTheStoring() throws IOException {
    file("user.json", "{'id':'a'}\n{'id':'b'}").file("lead.json.gz", gzip(utf8("{'id':'l'}")));
    long total =
        Files.size(folder.resolve("user.json")) + Files.size(folder.resolve("lead.json.gz"));
    List<State> states = new ArrayList<>();
    open.store.load(OpenStore.ORGANIZATION, folder(), new ImportOptions(OnError.FAIL, states::add));
    assertEquals(new State("user.json", 0, 0, total), states.get(0));
    assertEquals(new State("", 3, total, total), states.get(states.size() - 1));
    assertTrue(states.stream().anyMatch(state -> state.file().equals("lead.json.gz")));
  }
}
