package org.opportunityfunnel.shell.internal.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.opportunityfunnel.api.store.ImportsUnderWay.Info;
import org.opportunityfunnel.api.store.ImportsUnderWay.Phase;

/** Reads the server's list of imports that are under way. */
final class UnderWayAnswer {
  private UnderWayAnswer() {}

  static List<Info> read(JsonNode answer) {
    return StreamSupport.stream(answer.path("data").spliterator(), false)
        .map(UnderWayAnswer::one)
        .toList();
  }

  private static Info one(JsonNode one) {
    return new Info(
        one.path("id").asText(),
        phase(one.path("phase").asText()),
        time(one.path("date_begun").asText()),
        one.path("is_cancelled").asBoolean(),
        one.path("records").asLong(),
        one.path("bytes_read").asLong(),
        one.path("records_per_second").asLong());
  }

  private static Phase phase(String name) {
    return Arrays.stream(Phase.values())
        .filter(phase -> phase.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(Phase.READING);
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException unknown) {
      return Instant.EPOCH;
    }
  }
}
