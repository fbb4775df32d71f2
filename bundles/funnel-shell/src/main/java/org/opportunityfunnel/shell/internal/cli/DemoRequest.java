package org.opportunityfunnel.shell.internal.cli;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.shell.internal.client.ApiKey;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;

/** The one report that the demo shows: what became of last quarter's new opportunities. */
final class DemoRequest {
  private static final String MAIN = "New Business";

  private DemoRequest() {}

  /** The demo's main pipeline; of other data the first one. */
  static Pipeline main(List<Pipeline> pipelines) {
    return pipelines.stream()
        .filter(pipeline -> pipeline.name().equals(MAIN))
        .findFirst()
        .or(() -> pipelines.stream().findFirst())
        .orElseThrow(
            () ->
                new CommandFailure(
                    CommandFailure.Kind.REFUSED, "The server has no pipeline after the import."));
  }

  static Map<String, Object> of(Pipeline pipeline) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("pipeline", pipeline.id());
    request.put("type", "created-cohort");
    request.put("cohort_relative_range", "last-quarter");
    return request;
  }

  /** A command for a POSIX shell that asks for that report; the key's secret is not in it. */
  static String curl(ApiKey key, URI uri, String body) {
    return "curl -u \""
        + key.shellText()
        + ":\" -H 'Content-Type: application/json' -d '"
        + body.replace("'", "'\\''")
        + "' "
        + uri;
  }
}
