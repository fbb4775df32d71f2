package org.opportunityfunnel.rest.internal.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A small file that only its owner may read, and that is replaced as a whole: whatever happens
 * during {@link #write}, the file has either the old content or the new one. For one writer at a
 * time.
 */
final class PrivateFile {
  private final Path path;
  private final boolean posix;

  PrivateFile(Path path) {
    this.path = path;
    this.posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  Path path() {
    return path;
  }

  boolean exists() {
    return Files.exists(path);
  }

  byte[] read() throws IOException {
    return Files.readAllBytes(path);
  }

  /** Replaces the content; when it returns, the new one survives power loss. */
  void write(byte[] content) throws IOException {
    Files.createDirectories(path.getParent());
    Path next = path.resolveSibling(path.getFileName() + ".tmp");
    Files.deleteIfExists(next);
    try (FileChannel channel =
        FileChannel.open(
            next, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder();
  }

  private FileAttribute<?>[] ownerOnly() {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** A rename is durable once the folder is; elsewhere than on POSIX a folder can't be opened. */
  private void forceFolder() throws IOException {
    if (posix) {
      try (FileChannel folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }
}
