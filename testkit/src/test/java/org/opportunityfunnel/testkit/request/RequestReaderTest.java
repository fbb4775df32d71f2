package org.opportunityfunnel.testkit.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.random.RandomCases;

class RequestReaderTest {
  private static final Instant NOW = Instant.parse("2024-03-31T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "today, UTC, 2024-03-31T00:00:00Z, 2024-04-01T00:00:00Z",
    "yesterday, UTC, 2024-03-30T00:00:00Z, 2024-03-31T00:00:00Z",
    "this-week, UTC, 2024-03-25T00:00:00Z, 2024-04-01T00:00:00Z",
    "last-week, UTC, 2024-03-18T00:00:00Z, 2024-03-25T00:00:00Z",
    "this-month, UTC, 2024-03-01T00:00:00Z, 2024-04-01T00:00:00Z",
    "last-month, UTC, 2024-02-01T00:00:00Z, 2024-03-01T00:00:00Z",
    "this-quarter, UTC, 2024-01-01T00:00:00Z, 2024-04-01T00:00:00Z",
    "last-quarter, UTC, 2023-10-01T00:00:00Z, 2024-01-01T00:00:00Z",
    "this-year, UTC, 2024-01-01T00:00:00Z, 2025-01-01T00:00:00Z",
    "last-year, UTC, 2023-01-01T00:00:00Z, 2024-01-01T00:00:00Z",
    // A day of 23 hours, and a zone where it is tomorrow already.
    "today, Europe/Berlin, 2024-03-30T23:00:00Z, 2024-03-31T22:00:00Z",
    "today, Pacific/Kiritimati, 2024-03-31T10:00:00Z, 2024-04-01T10:00:00Z",
  })
  void relativeRange(String name, String zone, Instant start, Instant end)
      throws JsonProcessingException {
    OracleRequest request =
        read("\"report_relative_range\": \"" + name + "\", \"timezone\": \"" + zone + "\"");
    assertEquals(new TimeRange(start, end), request.report());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01T00:00:00Z, 2024-02-01T00:00:00+01:00, 2024-01-01T00:00:00Z, 2024-01-31T23:00:00Z",
    "2024-01-01, 2024-01-31, 2023-12-31T23:00:00Z, 2024-01-31T23:00:00Z",
    "2024-01-01T12:00, 2024-01-01T13:00:00.9, 2024-01-01T11:00:00Z, 2024-01-01T12:00:00Z",
  })
  void absoluteRange(String start, String end, Instant first, Instant last)
      throws JsonProcessingException {
    String range = "{\"start\": \"" + start + "\", \"end\": \"" + end + "\"}";
    OracleRequest request =
        read("\"report_datetime_range\": " + range + ", \"timezone\": \"Europe/Berlin\"");
    assertEquals(new TimeRange(first, last), request.report());
  }

  @Test
  void missingEndIsUnbounded() throws JsonProcessingException {
    TimeRange from = new TimeRange(Instant.parse("2024-01-01T00:00:00Z"), Instant.MAX);
    assertEquals(from, read("\"report_datetime_range\": {\"start\": \"2024-01-01\"}").report());
    assertEquals(TimeRange.ALL_TIME, read("\"users\": []").report());
  }

  @ParameterizedTest
  @CsvSource({
    "same-days-last-week, 2024-03-24T00:00:00Z, 2024-03-25T00:00:00Z",
    "same-days-last-month, 2024-02-29T00:00:00Z, 2024-03-01T00:00:00Z",
    "same-days-last-quarter, 2023-12-31T00:00:00Z, 2024-01-01T00:00:00Z",
    "same-days-last-year, 2023-03-31T00:00:00Z, 2023-04-01T00:00:00Z",
  })
  void comparedRangeTakesThePlaceOfTheBase(String name, Instant start, Instant end)
      throws JsonProcessingException {
    String base = "{\"start\": \"2024-03-31\", \"end\": \"2024-03-31\"}";
    OracleRequest request =
        read(
            "\"report_datetime_range\": "
                + base
                + ", \"compared_datetime_range\": \""
                + name
                + "\"");
    assertEquals(new TimeRange(start, end), request.report());
  }

  @Test
  void comparedRangeOfACohortLeavesTheReportAlone() throws JsonProcessingException {
    String json =
        """
        {"pipeline": "p", "type": "created-cohort", "cohort_relative_range": "this-year",
         "compared_relative_range": "last-year"}
        """;
    OracleRequest request = reader(OrganizationData.EMPTY).read(new ObjectMapper().readTree(json));
    assertEquals(TimeRange.ALL_TIME, request.report());
    assertEquals(Instant.parse("2023-01-01T00:00:00Z"), request.cohort().start());
  }

  @Test
  void unknownNamesAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> read("\"report_relative_range\": \"next-week\""));
    assertThrows(
        IllegalArgumentException.class,
        () -> read("\"query\": {\"type\": \"saved_search\", \"saved_search_id\": \"none\"}"));
  }

  @Test
  void bodyOfARequestReadsAsTheRequest() {
    RandomCases.checkEach(
        300,
        (one, request) -> {
          OracleRequest read =
              new RequestReader(one.organization(), ZoneOffset.UTC, request.now())
                  .read(RequestJson.of(request));
          assertEquals(RequestJson.of(request), RequestJson.of(read));
          assertEquals(request.report(), read.report());
          List<OpportunityRecord> opportunities = one.organization().opportunities();
          assertEquals(
              opportunities.stream().filter(request.selection()).toList(),
              opportunities.stream().filter(read.selection()).toList());
        });
  }

  private static OracleRequest read(String members) throws JsonProcessingException {
    String json = "{\"pipeline\": \"p\", \"type\": \"active-stage-cohort\", " + members + "}";
    return reader(OrganizationData.EMPTY).read(new ObjectMapper().readTree(json));
  }

  private static RequestReader reader(OrganizationData data) {
    return new RequestReader(data, ZoneOffset.UTC, NOW);
  }
}
