package org.opportunityfunnel.mapping.internal.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of mapping files, {@code NAME.json}; read anew each time that one is asked for. */
final class MappingDirectory implements Shelf {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
  private static final int MAX_BYTES = 1 << 20;
  private static final String ENDING = ".json";

  private final Path folder;

  MappingDirectory(Path folder) {
    this.folder = folder;
  }

  /** Whether a mapping can have that name. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  @Override
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    if (!Files.isDirectory(folder)) {
      return names;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .filter(MappingDirectory::isName)
          .forEach(names::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  @Override
  public Optional<byte[]> text(String name) {
    Path file = folder.resolve(name + ENDING);
    if (!isName(name) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(MAX_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
