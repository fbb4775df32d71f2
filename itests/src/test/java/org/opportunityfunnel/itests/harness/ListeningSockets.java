package org.opportunityfunnel.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a process listens at, as Linux tells it below {@code /proc}. */
public final class ListeningSockets {
  private static final String LISTEN = "0A";
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private ListeningSockets() {}

  /** The local addresses in the kernel's notation: bytes in hex, a colon, the port in hex. */
  public static List<String> of(long processId) {
    Path process = Path.of("/proc", String.valueOf(processId));
    try {
      Set<String> sockets = sockets(process);
      List<String> found = new ArrayList<>();
      for (String table : List.of("net/tcp", "net/tcp6")) {
        for (String line : Files.readAllLines(process.resolve(table))) {
          String[] columns = line.trim().split("\\s+");
          if (columns[STATE].equals(LISTEN)
              && sockets.contains("socket:[" + columns[INODE] + "]")) {
            found.add(columns[LOCAL_ADDRESS]);
          }
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> sockets(Path process) throws IOException {
    try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
      return descriptors.map(ListeningSockets::target).collect(Collectors.toSet());
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      // Closed since it was listed.
      return "";
    }
  }
}
