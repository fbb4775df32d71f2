package org.opportunityfunnel.store.jdbc.internal;

import static org.opportunityfunnel.store.jdbc.internal.RecordFolder.gzip;
import static org.opportunityfunnel.store.jdbc.internal.RecordFolder.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.opportunityfunnel.api.store.ImportSource;

/** Records of a gigabyte, made while they are read, or from a file that is small when packed. */
final class LongRecords {
  private static final long GIGABYTE = 1L << 30;
  private static final int PART = 1 << 20;

  private LongRecords() {}

  static List<BadSource> all() throws IOException {
    String read = "{'id':'b','first_name':'";
    String passedOver = "{'id':'b','x':'";
    byte[] packedLine = packed("{'id':'a'}\n" + passedOver, 'x', "'}\n{'id':17}\n");
    return List.of(
        stream(
            "a line of 1 GB: a stream", "{'_type':'User','id':'b','x':'", "'}\n{'_type':'User'}"),
        stream("a line of 1 GB: a stream without any record", "", ""),
        file("a line of 1 GB: a gzip file", packedLine),
        file("a record of 1 GB: in a list", packed("[{'id':'a'},\n" + read, 'x', "'}]")),
        file(
            "a record of 1 GB: what is passed over in a list",
            packed("[\n" + passedOver, 'x', "'}]")),
        file("a record of 1 GB: a number in a list", packed("[\n{'id':'b','x':1", '1', "}]")),
        file("a record of 1 GB: a member's name in a list", packed("[\n{'id':'b','", 'x', "':1}]")),
        file("a record of 1 GB: blanks in a list", packed("[\n{'id':'b',", ' ', "'x':1}]")));
  }

  /** A gigabyte of that letter between two texts, as gzip of many parts. */
  private static byte[] packed(String before, char letter, String after) throws IOException {
    byte[] letters = new byte[PART];
    Arrays.fill(letters, (byte) letter);
    byte[] part = gzip(letters);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(gzip(utf8(before)));
    for (long i = 0; i < GIGABYTE / PART; i++) {
      bytes.write(part);
    }
    bytes.write(gzip(utf8(after)));
    return bytes.toByteArray();
  }

  private static BadSource stream(String name, String before, String after) {
    return new BadSource(
        name,
        folder -> new ImportSource.Ndjson(new LongStream(utf8(before), GIGABYTE, utf8(after))));
  }

  private static BadSource file(String name, byte[] packed) {
    return new BadSource(name, folder -> folder.only("user.json.gz", packed).source());
  }
}
