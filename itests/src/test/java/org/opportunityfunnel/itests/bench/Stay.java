package org.opportunityfunnel.itests.bench;

/** An entry of a history: since when it is in which status, of which pipeline. */
record Stay(int time, int pipeline, int rank, Type type) {
  enum Type {
    ACTIVE,
    WON,
    LOST
  }

  /** Of the IDs that the years give their statuses: {@code stat_PIPELINE_RANK}, or won, or lost. */
  static Stay of(long time, String statusId) {
    String[] parts = statusId.split("_");
    int pipeline = Integer.parseInt(parts[1]);
    return switch (parts[2]) {
      case "won" -> new Stay((int) time, pipeline, -1, Type.WON);
      case "lost" -> new Stay((int) time, pipeline, -1, Type.LOST);
      default -> new Stay((int) time, pipeline, Integer.parseInt(parts[2]), Type.ACTIVE);
    };
  }
}
