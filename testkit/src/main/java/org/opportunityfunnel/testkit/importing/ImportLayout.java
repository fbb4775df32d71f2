package org.opportunityfunnel.testkit.importing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.opportunityfunnel.api.store.RecordKind;

/** How an import folder is written: the framing of each file, and which are gzipped. */
public record ImportLayout(Map<RecordKind, Framing> framing, Map<RecordKind, Boolean> gzipped) {

  public ImportLayout {
    framing = Map.copyOf(framing);
    gzipped = Map.copyOf(gzipped);
  }

  /** The same for all files. */
  public static ImportLayout of(Framing framing, boolean gzipped) {
    return of(kind -> framing, kind -> gzipped);
  }

  /** Any framing, plain or gzipped, for each file. */
  public static ImportLayout random(long seed) {
    Random random = new Random(seed);
    return of(
        kind -> Framing.values()[random.nextInt(Framing.values().length)],
        kind -> random.nextBoolean());
  }

  private static ImportLayout of(
      Function<RecordKind, Framing> framing, Function<RecordKind, Boolean> gzipped) {
    Map<RecordKind, Framing> framings = new EnumMap<>(RecordKind.class);
    Map<RecordKind, Boolean> zips = new EnumMap<>(RecordKind.class);
    for (RecordKind kind : RecordKind.values()) {
      framings.put(kind, framing.apply(kind));
      zips.put(kind, gzipped.apply(kind));
    }
    return new ImportLayout(framings, zips);
  }
}
