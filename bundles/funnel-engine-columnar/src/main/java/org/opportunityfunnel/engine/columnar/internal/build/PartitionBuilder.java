package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.engine.columnar.internal.columns.Chunk;
import org.opportunityfunnel.engine.columnar.internal.columns.Partition;
import org.opportunityfunnel.engine.columnar.internal.sums.Lanes;
import org.opportunityfunnel.engine.columnar.internal.sums.Settling;

/** Takes the rows of one pipeline in any order and lays them out by creation. */
final class PartitionBuilder {
  private final Pipeline pipeline;
  private final Layout layout;
  private final Magnitude magnitude = new Magnitude();
  private final RowLog rows = new RowLog();

  PartitionBuilder(Pipeline pipeline, Layout layout) {
    this.pipeline = pipeline;
    this.layout = layout;
  }

  void add(Row row) {
    magnitude.add(row);
    rows.append(row);
  }

  /**
   * @param userPlaces the place in the dictionary of each user number that rows were added with
   */
  Partition finish(int[] userPlaces) {
    List<Chunk> chunks = chunks(userPlaces);
    int active = pipeline.statuses(StatusType.ACTIVE).size();
    int won = pipeline.statuses(StatusType.WON).size();
    long bound = magnitude.bound();
    Settling settling =
        new Settling(
            new Lanes(active, won),
            userPlaces.length,
            bound < Long.MAX_VALUE ? layout.sumsShare() : Settling.NEVER);
    return new Partition(active, won, settling.stretch(chunks), bound);
  }

  private List<Chunk> chunks(int[] userPlaces) {
    List<Chunk> chunks = new ArrayList<>();
    Row row = new Row();
    ChunkWriter writer = new ChunkWriter(layout);
    for (int place : rows.byCreation()) {
      rows.read(place, row);
      writer.add(row, userPlaces[row.user]);
      if (writer.rows() == layout.chunkRows()) {
        chunks.add(writer.next());
      }
    }
    if (writer.rows() > 0) {
      chunks.add(writer.next());
    }
    return chunks;
  }
}
