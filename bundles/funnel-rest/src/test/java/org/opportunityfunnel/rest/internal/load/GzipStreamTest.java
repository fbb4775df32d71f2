package org.opportunityfunnel.rest.internal.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipStreamTest {

  private static byte[] gzip(byte[]... members) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (byte[] member : members) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(member);
      }
    }
    return packed.toByteArray();
  }

  /** Gives one byte at a time and never says that more is there, as a slow network does. */
  private static InputStream slow(byte[] bytes) {
    return new InputStream() {
      private final InputStream in = new ByteArrayInputStream(bytes);

      @Override
      public int read() throws IOException {
        return in.read();
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return in.read(into, offset, Math.min(1, length));
      }
    };
  }

  private static byte[] unpack(byte[] packed) throws IOException {
    try (GzipStream stream = new GzipStream(slow(packed))) {
      return stream.readAllBytes();
    }
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  @Test
  void membersComeOneAfterTheOther() throws IOException {
    long seed = Long.getLong("funnel.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      byte[] a = new byte[random.nextInt(20_000)];
      byte[] b = new byte[random.nextInt(3)];
      random.nextBytes(a);
      Arrays.fill(a, a.length / 2, a.length, (byte) 7);
      assertArrayEquals(concat(a, b), unpack(gzip(a, b)), "replay with -Dfunnel.seed=" + seed);
    }
  }

  @Test
  void readsByteByByte() throws IOException {
    byte[] data = {1, (byte) 0xFF, 0};
    try (GzipStream stream = new GzipStream(new ByteArrayInputStream(gzip(data)))) {
      assertEquals(0, stream.read(new byte[0]));
      assertEquals(1, stream.read());
      assertEquals(0xFF, stream.read());
      assertEquals(0, stream.read());
      assertEquals(-1, stream.read());
    }
  }

  @Test
  void optionalHeadersAreSkipped() throws IOException {
    byte[] plain = gzip(new byte[] {42});
    byte[] header = {0x1F, (byte) 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 0};
    byte[] extras = {3, 0, 'x', 'y', 'z', 'n', 'a', 'm', 'e', 0, 'c', 0, 9, 9};
    byte[] body = Arrays.copyOfRange(plain, 10, plain.length);
    assertArrayEquals(new byte[] {42}, unpack(concat(concat(header, extras), body)));
  }

  @Test
  void whereverItEndsTooEarlyItSaysSo() throws IOException {
    byte[] packed = gzip("some lines\nof text\n".getBytes(), "and more".getBytes());
    int firstMember = gzip("some lines\nof text\n".getBytes()).length;
    for (int length = 0; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      if (length != firstMember) {
        IOException e = assertThrows(IOException.class, () -> unpack(cut), "length " + length);
        assertEquals("The gzip data ends too early.", e.getMessage());
      }
    }
  }

  @Test
  void aFlippedBitNeverChangesTheData() throws IOException {
    byte[] data = "some lines\nof text\n".getBytes();
    byte[] packed = gzip(data);
    int noticed = 0;
    for (int at = 10; at < packed.length; at++) {
      for (int bit = 1; bit < 256; bit <<= 1) {
        byte[] flipped = packed.clone();
        flipped[at] ^= (byte) bit;
        try {
          assertArrayEquals(data, unpack(flipped), "byte " + at + " bit " + bit);
        } catch (IOException e) {
          noticed++;
        }
      }
    }
    int bits = (packed.length - 10) * 8;
    assertTrue(noticed > bits - 8, "all but the padding of one byte, not just " + noticed);
  }

  @Test
  void otherThingsAreNotTaken() throws IOException {
    IOException text = assertThrows(IOException.class, () -> unpack("{\"a\":1}".getBytes()));
    assertEquals("The body is not gzip, as Content-Encoding says.", text.getMessage());
    byte[] followed = concat(gzip(new byte[] {1}), new byte[] {0, 0, 0, 0});
    IOException more = assertThrows(IOException.class, () -> unpack(followed));
    assertEquals("The gzip data is followed by something else.", more.getMessage());
  }
}
