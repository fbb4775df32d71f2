package org.opportunityfunnel.mapping.internal.library;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.RecordFormat;
import org.opportunityfunnel.api.store.RecordFormats;
import org.opportunityfunnel.mapping.internal.mapping.Mapping;
import org.opportunityfunnel.mapping.internal.mapping.MappingFile;
import org.opportunityfunnel.mapping.internal.row.MappedFormat;

/** The mappings of some shelves; of two with one name, that of the earlier shelf. Thread-safe. */
public final class MappingLibrary implements RecordFormats {
  private static final String CSV = "text/csv";

  private final List<Shelf> shelves;

  MappingLibrary(List<Shelf> shelves) {
    this.shelves = List.copyOf(shelves);
  }

  /** The mappings of that folder, and the shipped ones. */
  public static MappingLibrary of(Path folder) {
    return new MappingLibrary(List.of(new MappingDirectory(folder), new ShippedMappings()));
  }

  @Override
  public List<Info> list() {
    List<Info> list = new ArrayList<>();
    for (String name : names()) {
      try {
        list.add(new Info(name, CSV, mapping(name).description(), ""));
      } catch (FunnelException e) {
        list.add(new Info(name, CSV, "", e.getMessage()));
      }
    }
    return list;
  }

  @Override
  public RecordFormat find(String name) {
    if (!names().contains(name)) {
      throw new FunnelException(
          ErrorCode.INVALID,
          "There is no mapping of that name; there are: "
              + String.join(", ", names())
              + "."
              + (MappingDirectory.isName(name)
                  ? ""
                  : " A name has lower case letters, digits and hyphens."));
    }
    return new MappedFormat(mapping(name));
  }

  private SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    shelves.forEach(shelf -> names.addAll(shelf.names()));
    return names;
  }

  private Mapping mapping(String name) {
    try {
      return resolved(name, new LinkedHashSet<>()).mapping();
    } catch (FunnelException e) {
      throw new FunnelException(
          ErrorCode.INVALID, "The mapping " + name + " can't be used: " + all(e), e);
    } catch (UncheckedIOException e) {
      throw new FunnelException(ErrorCode.INVALID, "The mapping " + name + " can't be read.", e);
    }
  }

  /** All that is wrong, not the first of it only. */
  private static String all(FunnelException e) {
    return e.problems().isEmpty()
        ? e.getMessage()
        : e.problems().stream()
            .map(problem -> problem.path() + ": " + problem.message())
            .collect(Collectors.joining(" "));
  }

  /** A mapping may change one of its own name: then that of a later shelf is meant. */
  private MappingFile resolved(String name, Set<String> open) {
    int from = 0;
    while (from < shelves.size() && open.contains(from + name)) {
      from++;
    }
    for (int i = from; i < shelves.size(); i++) {
      Optional<byte[]> text = shelves.get(i).text(name);
      if (text.isPresent()) {
        open.add(i + name);
        MappingFile file = MappingFile.parse(text.get());
        return file.base().isEmpty() ? file : file.over(resolved(file.base().get(), open));
      }
    }
    throw new FunnelException(
        ErrorCode.INVALID,
        from > 0
            ? "extends: " + name + " extends itself."
            : "extends: There is no mapping " + name + ".");
  }
}
