package org.opportunityfunnel.shell.internal.preflight;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** Another process that keeps a file locked until it is closed. */
final class LockHolder implements AutoCloseable {
  private final Process process;
  private final Path file;

  private LockHolder(Process process, Path file) {
    this.process = process;
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** Returns when the file is locked. */
  static LockHolder of(Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.getInputStream().read() < 0) {
      throw new IOException("The other process could not lock " + file);
    }
    return new LockHolder(process, file);
  }

  /** The other process: locks its argument, says so, and waits for the end of its input. */
  public static void main(String[] arguments) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      System.out.println("locked");
      System.in.read();
    }
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
