package org.opportunityfunnel.mapping.internal.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.opportunityfunnel.api.store.UnreadableRecordsException;

/**
 * The characters of a file.
 *
 * @param reader gives them without a byte order mark, and fails where the encoding is another
 * @param charset the encoding, as the first bytes or else the mapping say it
 */
record CsvText(BufferedReader reader, Charset charset) {
  private static final int BUFFER = 1 << 16;

  /**
   * The characters of the stream.
   *
   * @throws UnreadableRecordsException if its first bytes are those of no text
   */
  static CsvText of(InputStream stream, Charset otherwise) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream, BUFFER);
    in.mark(4);
    byte[] head = in.readNBytes(4);
    in.reset();
    refuseOtherFiles(head);
    Charset charset = charset(head, otherwise);
    in.skipNBytes(markLength(head));
    Reader reader =
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return new CsvText(new BufferedReader(reader, BUFFER), charset);
  }

  /** What people send instead of a CSV file, and what reads as text of a strange encoding. */
  private static void refuseOtherFiles(byte[] head) throws UnreadableRecordsException {
    if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) {
      throw new UnreadableRecordsException(
          1,
          "the file is a zip archive or an Excel workbook; unpack the archive, or save the sheet as"
              + " CSV UTF-8");
    }
    if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw new UnreadableRecordsException(
          1, "the file is an Excel workbook; save the sheet as CSV UTF-8");
    }
    if (begins(head, 0x1f, 0x8b)) {
      throw new UnreadableRecordsException(
          1, "the file is still gzipped after it was unpacked; unpack it once yourself");
    }
  }

  private static Charset charset(byte[] head, Charset otherwise) {
    if (begins(head, 0xef, 0xbb, 0xbf)) {
      return StandardCharsets.UTF_8;
    }
    if (begins(head, 0xff, 0xfe) || isZero(head, 1) && isZero(head, 3)) {
      return StandardCharsets.UTF_16LE;
    }
    if (begins(head, 0xfe, 0xff) || isZero(head, 0) && isZero(head, 2)) {
      return StandardCharsets.UTF_16BE;
    }
    return otherwise;
  }

  private static int markLength(byte[] head) {
    if (begins(head, 0xef, 0xbb, 0xbf)) {
      return 3;
    }
    return begins(head, 0xff, 0xfe) || begins(head, 0xfe, 0xff) ? 2 : 0;
  }

  private static boolean isZero(byte[] head, int at) {
    return head.length == 4 && head[at] == 0;
  }

  private static boolean begins(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (head.length <= i || (head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
