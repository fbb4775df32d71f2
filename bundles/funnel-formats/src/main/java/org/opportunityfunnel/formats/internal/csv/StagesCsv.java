package org.opportunityfunnel.formats.internal.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.StagesReport.UserStages;
import org.opportunityfunnel.formats.internal.measure.StageColumns;

/** The stages report as CSV: one row a user and stage. */
final class StagesCsv {
  private static final List<String> TEXTS =
      List.of("user_id", "user_name", "status_id", "status_label", "status_type");

  private StagesCsv() {}

  static void write(StagesReport report, OutputStream out) throws IOException {
    ReportCsv.write(
        out,
        TEXTS,
        StageColumns.MEASURES,
        csv -> {
          for (UserStages user : report.data()) {
            for (StageMeasures stage : user.stages()) {
              Status status = stage.status();
              csv.row(
                  StageColumns.MEASURES,
                  stage,
                  user.userId(),
                  user.userName(),
                  status.id(),
                  status.label(),
                  status.type().wireName());
            }
          }
        });
  }
}
