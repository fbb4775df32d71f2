package org.opportunityfunnel.formats.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.StagesReport.UserStages;
import org.opportunityfunnel.formats.internal.measure.StageColumns;

/** The stages report as JSON. */
final class StagesJson {
  private static final Members<StageMeasures> MEASURES = new Members<>(StageColumns.MEASURES);
  private static final Members<StageMeasures> OUTCOMES = new Members<>(StageColumns.OUTCOMES);

  private StagesJson() {}

  static void write(StagesReport report, OutputStream out) throws IOException {
    Set<Include> include = report.include();
    ReportJson.write(
        out,
        json -> {
          json.writeStartObject();
          stages(report.aggregations(), include, json);
          json.writeEndObject();
        },
        json -> {
          for (UserStages user : report.data()) {
            json.writeStartObject();
            ReportJson.user(user.userId(), user.userName(), include, json);
            stages(user.stages(), include, json);
            json.writeEndObject();
          }
        },
        include,
        report.meta());
  }

  private static void stages(List<StageMeasures> stages, Set<Include> include, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("stages");
    for (StageMeasures stage : stages) {
      json.writeStartObject();
      status(stage.status(), json);
      MEASURES.write(stage, json);
      if (include.contains(Include.OUTCOMES)) {
        OUTCOMES.write(stage, json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void status(Status status, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("status");
    json.writeStringField("id", status.id());
    json.writeStringField("label", status.label());
    json.writeStringField("type", status.type().wireName());
    json.writeEndObject();
  }
}
