package org.opportunityfunnel.store.jdbc.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShapes;

/** An import folder as a zip archive, read as it arrives; what lies in folders is passed over. */
final class ZipSource {
  private final InputStream in;

  ZipSource(InputStream in) {
    this.in = in;
  }

  void read(RecordSink sink, ProblemLog problems, Meter meter) throws UnreadableException {
    ZipEndWatch watch = new ZipEndWatch(new SourceStream(in, meter));
    Map<RecordKind, String> seen = new EnumMap<>(RecordKind.class);
    String at = "";
    try {
      ZipInputStream zip = new ZipInputStream(watch);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        at = entry.getName();
        Optional<RecordKind> kind = entry.isDirectory() ? Optional.empty() : FileNames.kind(at);
        if (kind.isPresent()) {
          String other = seen.put(kind.get(), at);
          if (other != null) {
            throw FolderSource.twice(at, other);
          }
          meter.enter(at);
          new RecordFile(at, RecordShapes.of(kind.get()), sink, problems)
              .read(new SourceStream(zip, new Meter(state -> {}, () -> 0, () -> {})));
        } else if (FileNames.meant(at).isPresent()) {
          throw FolderSource.misspelt(at);
        }
      }
      watch.drain();
    } catch (IOException | IllegalArgumentException e) {
      String wrong = e instanceof IOException io ? StreamFault.message(io) : "has a broken name";
      throw new UnreadableException(at, 1, wrong);
    }
    if (!watch.isAtEnd()) {
      throw new UnreadableException("The zip archive ends too early, or is none.");
    }
    if (seen.isEmpty()) {
      throw new UnreadableException("The zip archive " + FolderSource.NONE);
    }
  }
}
