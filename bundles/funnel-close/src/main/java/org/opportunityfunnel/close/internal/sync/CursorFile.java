package org.opportunityfunnel.close.internal.sync;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a cursor. What was written survives power loss, wholly or not at all. */
record CursorFile(Path file) {
  private static final Logger LOG = LoggerFactory.getLogger(CursorFile.class);

  // What a cursor is made of, not what it answers.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .build();

  /** The cursor; empty if there is none, or none that can be read. */
  Optional<Cursor> read() throws IOException {
    try {
      Cursor cursor = JSON.readValue(Files.readAllBytes(file), Cursor.class);
      if (cursor != null && cursor.isWhole()) {
        return Optional.of(cursor);
      }
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (JacksonException e) {
      LOG.debug("{} is no cursor", file, e);
    }
    LOG.warn("{} can't be understood; all of Close is read again.", file);
    return Optional.empty();
  }

  /**
   * Keeps others from going on from the cursor until it is closed.
   *
   * @return empty if another one does, here or in another process
   */
  Optional<FileChannel> lock() throws IOException {
    Files.createDirectories(folder());
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException ofThisProcess) {
      LOG.debug("{} is locked", file, ofThisProcess);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  private Path folder() {
    return file.toAbsolutePath().getParent();
  }

  /** Takes the place of the one before. */
  void write(Cursor cursor) throws IOException {
    Path folder = folder();
    Files.createDirectories(folder);
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try (FileChannel channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(cursor));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel channel = FileChannel.open(folder)) {
      channel.force(true);
    }
  }
}
