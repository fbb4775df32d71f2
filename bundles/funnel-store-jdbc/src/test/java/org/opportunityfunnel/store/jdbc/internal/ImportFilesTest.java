package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opportunityfunnel.store.jdbc.internal.RecordFolder.gzip;
import static org.opportunityfunnel.store.jdbc.internal.RecordFolder.utf8;
import static org.opportunityfunnel.store.jdbc.internal.RecordFolder.zip;
import static org.opportunityfunnel.store.jdbc.internal.RecordFolder.zipSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.api.store.ImportProgress.State;
import org.opportunityfunnel.api.store.ImportSource;

/** Files as they come: framings, names, compression, archives. */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class ImportFilesTest {
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
    folder.file("user.json", content);
    assertEquals("user 2/0/0/0", OpenStore.counts(open.load(folder.source())));
    folder.without("user.json");
    folder.file("user.json.gz", gzip(utf8(content)));
    assertEquals("user 0/0/2/0", OpenStore.counts(open.load(folder.source())));
    byte[] zipped = zip(Map.of("user.json.gz", gzip(utf8(content)), "lead.json", utf8("[]")));
    assertEquals("user 0/0/2/0", OpenStore.counts(open.load(zipSource(zipped))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", "[]", "{'data':[],'has_more':false}"})
  void aFileMayBeEmpty(String content) throws IOException {
    assertEquals("", OpenStore.counts(open.load(folder.file("user.json", content).source())));
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
    folder.file("lead.json", gzip(utf8("{'id':'l'}")));
    assertEquals("lead 1/0/0/0", OpenStore.counts(open.load(folder.source())));
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
    folder.without("user.json");
    List<String> gzipped = refused("user.json.gz", gzip(utf8(lines)));
    assertEquals(List.of(problem.replace("user.json ", "user.json.gz ")), gzipped);
  }

  private List<String> refused(String name, byte[] content) throws IOException {
    List<String> problems = open.refused(folder.file(name, content).source());
    assertEquals(0, open.version());
    return problems;
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
    assertTrue(message(folder.source()).startsWith(folder.path() + " has no file to import: "));
    Files.createDirectory(folder.path().resolve("user.json"));
    assertEquals("user.json is not a file.", message(folder.source()));
  }

  @Test
  void twoFilesOfOneKindAreRefusedAndSoIsAMisspeltName() throws IOException {
    folder.file("lead.json", "[]").file("lead.json.gz", gzip(utf8("[]")));
    assertEquals(
        "lead.json.gz is there beside lead.json; leave one of them.", message(folder.source()));
    folder.without("lead.json.gz");
    folder.file("README.md", "x").file("request.json", "{").file("opportunities.json", "[]");
    assertEquals(
        "opportunities.json is no import file; was opportunity.json meant?",
        message(folder.source()));
    folder.without("opportunities.json");
    assertEquals("", OpenStore.counts(open.load(folder.source())));
  }

  @Test
  void progressNamesEachFileAndThenTheStoring() throws IOException {
    folder
        .file("user.json", "{'id':'a'}\n{'id':'b'}")
        .file("lead.json.gz", gzip(utf8("{'id':'l'}")));
    long total =
        Files.size(folder.path().resolve("user.json"))
            + Files.size(folder.path().resolve("lead.json.gz"));
    List<State> states = new ArrayList<>();
    open.store.load(
        OpenStore.ORGANIZATION, folder.source(), new ImportOptions(OnError.FAIL, states::add));
    assertEquals(new State("user.json", 0, 0, total), states.get(0));
    assertEquals(new State("", 3, total, total), states.get(states.size() - 1));
    assertTrue(states.stream().anyMatch(state -> state.file().equals("lead.json.gz")));
  }
}
