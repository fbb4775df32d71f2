package org.opportunityfunnel.rest.internal.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {
  private static final int SIZE = 4 << 20;

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void onlyItsOwnerMayReadIt() throws IOException {
    PrivateFile file = new PrivateFile(folder.resolve("new").resolve("f"));
    assertFalse(file.exists());
    file.write(bytes("one"));
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())));
  }

  @Test
  void aLooseFileBecomesPrivateWhenItIsReplaced() throws IOException {
    Path path = Files.writeString(folder.resolve("f"), "old");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-rw-"));
    new PrivateFile(path).write(bytes("new"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    assertEquals("new", Files.readString(path));
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    PrivateFile file = new PrivateFile(folder.resolve("f"));
    Files.writeString(folder.resolve("f.tmp"), "left by a crash");
    file.write(bytes("one"));
    file.write(bytes("two"));
    assertArrayEquals(bytes("two"), file.read());
    assertArrayEquals(new String[] {"f"}, folder.toFile().list());
  }

  @Test
  void aWriteThatFailsLeavesTheOldContent() throws IOException {
    PrivateFile file = new PrivateFile(folder.resolve("f"));
    file.write(bytes("old"));
    Files.createDirectories(folder.resolve("f.tmp").resolve("in the way"));
    assertThrows(IOException.class, () -> file.write(bytes("new")));
    assertArrayEquals(bytes("old"), file.read());
  }

  /** Kills a process that writes all the time; every time, the file is one of its contents. */
  @Test
  void aKilledWriterLeavesOneContentOrTheOther() throws Exception {
    Path path = folder.resolve("f");
    for (int round = 0; round < 8; round++) {
      Process writer =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  path.toString())
              .redirectErrorStream(true)
              .start();
      assertEquals('.', writer.getInputStream().read(), "the writer has begun");
      for (int seen = 0; seen < 3; seen++) {
        assertTrue(writer.getInputStream().read() >= 0);
      }
      writer.destroyForcibly().waitFor();
      byte[] content = Files.readAllBytes(path);
      assertEquals(SIZE, content.length);
      byte[] whole = new byte[SIZE];
      Arrays.fill(whole, content[0]);
      assertArrayEquals(whole, content);
    }
    assertTrue(new File(path + ".tmp").length() <= SIZE);
  }

  /** Writes contents of one repeated byte until it is killed. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws IOException {
      PrivateFile file = new PrivateFile(Path.of(args[0]));
      byte[] content = new byte[SIZE];
      for (byte fill = 0; ; fill++) {
        Arrays.fill(content, fill);
        file.write(content);
        System.out.print('.');
        System.out.flush();
      }
    }
  }
}
