package org.opportunityfunnel.store.jdbc.internal;

import static org.opportunityfunnel.store.jdbc.internal.RecordFolder.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.opportunityfunnel.api.store.ImportSource;

/** Compressed sources that were cut off or damaged on their way. */
final class CutOff {
  private static final String RECORDS = lines("");
  private static final String TYPED = lines("'_type':'User',");

  private CutOff() {}

  private static String lines(String type) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      lines.append("{%s'id':'user_%d'}%n".formatted(type, i));
    }
    return lines.toString();
  }

  static List<BadSource> all() throws IOException {
    byte[] whole = stored(RECORDS);
    byte[] stream = stored(TYPED);
    byte[] zip = RecordFolder.zip(Map.of("user.json", utf8(RECORDS)));
    return List.of(
        file("truncated gzip: in the middle", half(whole)),
        file("truncated gzip: in its head", Arrays.copyOf(whole, 6)),
        file("truncated gzip: before its checksum", Arrays.copyOf(whole, whole.length - 8)),
        file("truncated gzip: one byte is missing", Arrays.copyOf(whole, whole.length - 1)),
        file("truncated gzip: in a second part's head", joined(whole, Arrays.copyOf(whole, 6))),
        file("truncated gzip: in the middle of a second part", joined(whole, half(whole))),
        file("damaged gzip: other content", changed(whole, whole.length / 2)),
        file("damaged gzip: another checksum", changed(whole, whole.length - 6)),
        file("damaged gzip: something behind it", joined(whole, utf8("[]"))),
        file("damaged gzip: no gzip at all", utf8(RECORDS)),
        file("damaged gzip: empty", new byte[0]),
        stream("truncated gzip stream: in the middle", half(stream)),
        stream(
            "truncated gzip stream: one byte is missing", Arrays.copyOf(stream, stream.length - 1)),
        stream("damaged gzip stream: other content", changed(stream, stream.length / 2)),
        zip("truncated zip: in the middle", half(zip)),
        zip("truncated zip: before its directory", Arrays.copyOf(zip, zip.length - 60)),
        zip("truncated zip: empty", new byte[0]),
        zip("damaged zip: no zip at all", utf8(RECORDS)),
        zip(
            "truncated gzip in a zip: in the middle",
            RecordFolder.zip(Map.of("user.json.gz", half(whole)))));
  }

  /** Not made smaller, so that every platform's compressor gives the same bytes. */
  private static byte[] stored(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.NO_COMPRESSION);
          }
        }) {
      out.write(utf8(text));
    }
    return bytes.toByteArray();
  }

  private static byte[] half(byte[] whole) {
    return Arrays.copyOf(whole, whole.length / 2);
  }

  private static byte[] changed(byte[] whole, int at) {
    byte[] changed = whole.clone();
    changed[at] ^= 1;
    return changed;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static BadSource file(String name, byte[] packed) {
    return new BadSource(name, folder -> folder.only("user.json.gz", packed).source());
  }

  private static BadSource stream(String name, byte[] packed) {
    return new BadSource(name, folder -> new ImportSource.Ndjson(new ByteArrayInputStream(packed)));
  }

  private static BadSource zip(String name, byte[] packed) {
    return new BadSource(name, folder -> RecordFolder.zipSource(packed));
  }
}
