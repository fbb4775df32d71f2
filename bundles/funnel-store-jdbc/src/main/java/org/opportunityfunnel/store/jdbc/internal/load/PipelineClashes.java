package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;

/** Finds statuses that would belong to two pipelines once the staged ones are merged. */
final class PipelineClashes {
  private final Connection connection;
  private final StagedKind staged;

  PipelineClashes(Connection connection, StagedKind staged) {
    this.connection = connection;
    this.staged = staged;
  }

  /** The problems by the staged pipeline to blame: of two staged ones the later. */
  Map<String, ImportProblem> find(List<Pipeline> merged) throws SQLException {
    Map<String, String> owners = new HashMap<>();
    Map<String, ImportProblem> clashes = new LinkedHashMap<>();
    for (Pipeline pipeline : merged) {
      for (Status status : pipeline.statuses()) {
        String owner = owners.putIfAbsent(status.id(), pipeline.id());
        if (owner != null) {
          String blamed = later(owner, pipeline.id());
          String other = blamed.equals(owner) ? pipeline.id() : owner;
          clashes.putIfAbsent(
              blamed,
              new ImportProblem(
                  staged.file(),
                  staged(blamed, "line").orElseThrow(),
                  "statuses",
                  message(status, blamed, other)));
        }
      }
    }
    return clashes;
  }

  private static String message(Status status, String blamed, String other) {
    return "the status \"%s\" of pipeline \"%s\" is in pipeline \"%s\" too; a status belongs to one"
        .formatted(status.id(), blamed, other);
  }

  private String later(String a, String b) throws SQLException {
    return staged(a, "seq").orElse(-1L) > staged(b, "seq").orElse(-1L) ? a : b;
  }

  private Optional<Long> staged(String pipeline, String column) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT " + column + " FROM " + staged.table() + " WHERE id = ?")) {
      select.setString(1, pipeline);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
      }
    }
  }
}
