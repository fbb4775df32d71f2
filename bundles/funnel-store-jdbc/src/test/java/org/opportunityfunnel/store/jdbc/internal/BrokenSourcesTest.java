package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.opportunityfunnel.store.jdbc.internal.RecordFolder.gzip;
import static org.opportunityfunnel.store.jdbc.internal.RecordFolder.utf8;
import static org.opportunityfunnel.store.jdbc.internal.RecordFolder.zip;
import static org.opportunityfunnel.store.jdbc.internal.RecordFolder.zipSource;

import java.io.IOException;
import java.io.InputStream;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportRejectedException;
import org.opportunityfunnel.api.store.ImportSource;

/**
 * Sources that end early, wherever that is, and whatever is asked for; what is said of each is in
 * {@link MalformedImportTest}.
 */
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
  void whereTheRestCantBeReadNothingIsStoredEvenIfBadRecordsAreSkipped() throws IOException {
    folder.file("user.json", "[{'id':'a'},\n{'id':}]");
    assertThrows(ImportRejectedException.class, () -> open.loadSkipping(folder.source()));
    byte[] packed = gzip(utf8("{'id':'a'}\n".repeat(20_000)));
    folder.only("user.json.gz", Arrays.copyOf(packed, packed.length / 2));
    assertThrows(ImportRejectedException.class, () -> open.loadSkipping(folder.source()));
    assertEquals(0, open.version());
  }
}
