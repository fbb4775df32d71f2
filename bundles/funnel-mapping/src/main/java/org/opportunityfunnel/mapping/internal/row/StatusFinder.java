package org.opportunityfunnel.mapping.internal.row;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.opportunityfunnel.mapping.internal.cell.CellException;
import org.opportunityfunnel.mapping.internal.mapping.Mapping;
import org.opportunityfunnel.mapping.internal.mapping.Part;
import org.opportunityfunnel.mapping.internal.mapping.Pipeline;
import org.opportunityfunnel.mapping.internal.mapping.Status;

/** Finds the pipeline and the status that a row names. */
final class StatusFinder {
  private final Mapping mapping;

  /** A status with its pipeline. */
  record Place(Pipeline pipeline, Status status) {}

  StatusFinder(Mapping mapping) {
    this.mapping = mapping;
  }

  /** Where the row's deal is; empty if that is wrong. */
  Optional<Place> find(RowCells cells) {
    Optional<Pipeline> pipeline =
        cells.text(Part.PIPELINE).isEmpty()
            ? Optional.of(mapping.pipelineOfStatus(cells.text(Part.STATUS).orElse("")))
            : cells.read(Part.PIPELINE, this::pipeline);
    Optional<Status.Type> state = cells.read(Part.STATE, this::state);
    Optional<Status> status =
        pipeline.flatMap(found -> cells.need(Part.STATUS, text -> status(found, text)));
    if (status.isEmpty() || state.isEmpty() || state.get() == status.get().type()) {
      return status.map(found -> new Place(pipeline.get(), found));
    }
    return ended(cells, pipeline.get(), state.get());
  }

  /** A deal that another column than that of its stage says to be won or lost. */
  private static Optional<Place> ended(RowCells cells, Pipeline pipeline, Status.Type state) {
    Optional<Status> status = pipeline.first(state);
    if (status.isEmpty() || state == Status.Type.ACTIVE) {
      cells.wrong(
          Part.STATE,
          "says "
              + state.name().toLowerCase(Locale.ROOT)
              + (status.isEmpty()
                  ? ", and no status of the pipeline is that"
                  : ", and the stage is not"));
      return Optional.empty();
    }
    return Optional.of(new Place(pipeline, status.get()));
  }

  /** The status that the cell names, in whatever pipeline the row says; empty if there is none. */
  Optional<Status> find(RowCells cells, Part part, Pipeline pipeline) {
    return cells.read(part, text -> status(pipeline, text));
  }

  private Pipeline pipeline(String text) throws CellException {
    Optional<Pipeline> pipeline = mapping.pipeline(text);
    if (pipeline.isEmpty()) {
      List<String> names = mapping.pipelines().stream().map(Pipeline::name).toList();
      throw new CellException(
          "must be a pipeline of the mapping: " + String.join(", ", names), text);
    }
    return pipeline.get();
  }

  private static Status status(Pipeline pipeline, String text) throws CellException {
    Optional<Status> status = pipeline.status(text);
    if (status.isEmpty()) {
      List<String> labels = pipeline.statuses().stream().map(Status::label).toList();
      throw new CellException(
          "must be a status of "
              + pipeline.name()
              + " in the mapping: "
              + String.join(", ", labels),
          text);
    }
    return status.get();
  }

  private Status.Type state(String text) throws CellException {
    Optional<Status.Type> state = mapping.state(text);
    if (state.isEmpty()) {
      throw new CellException(
          "must be a state of the mapping: "
              + String.join(", ", new TreeSet<>(mapping.states().keySet())),
          text);
    }
    return state.get();
  }
}
