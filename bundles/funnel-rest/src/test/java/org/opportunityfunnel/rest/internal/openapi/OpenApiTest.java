package org.opportunityfunnel.rest.internal.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.ws.rs.Path;
import org.glassfish.jersey.server.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.range.RelativeRange;
import org.opportunityfunnel.api.range.ReportType;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.api.sync.DeliveryRefusal;
import org.opportunityfunnel.rest.internal.RunningApi;
import org.opportunityfunnel.rest.internal.SampleReports;
import org.opportunityfunnel.rest.internal.auth.NeedsNoKey;
import org.opportunityfunnel.rest.internal.auth.OrganizationReach;
import org.opportunityfunnel.rest.internal.jersey.ApiApplication;
import org.opportunityfunnel.rest.internal.jersey.Services;
import org.opportunityfunnel.rest.internal.limit.RateLimits;
import org.opportunityfunnel.rest.internal.report.ReportKind;
import org.opportunityfunnel.rest.internal.report.WrittenReports;

/** The description says what the code does: neither more nor less. */
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiTest {
  /** A second schema of a name would take the place of the first. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<String, List<String>> offered = new HashMap<>();
  private JsonNode api;
  private JsonNode stages;
  private JsonNode totals;

  @BeforeAll
  void read() throws Exception {
    try (RunningApi running = RunningApi.start()) {
      HttpResponse<String> response =
          running.send(HttpRequest.newBuilder(running.uri("openapi.json")));
      assertEquals(200, response.statusCode());
      api = MAPPER.readTree(response.body());
      running.reports.stages = SampleReports.stages(Include.values());
      running.reports.totals = SampleReports.totals(Include.values());
      for (ReportKind kind : ReportKind.values()) {
        offered.put(kind.name().toLowerCase(Locale.ROOT), running.services.formats().offered(kind));
      }
      String path = "report/funnel/opportunity/";
      stages = MAPPER.readTree(running.post(path + "stages", "{}").body());
      totals = MAPPER.readTree(running.post(path + "totals", "{}").body());
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private JsonNode schema(String name) {
    return api.at("/components/schemas/" + name);
  }

  private static Stream<Class<?>> resources() {
    return ApiApplication.of(
            Services.absent(Duration.ZERO),
            new RateLimits(System::nanoTime),
            new WrittenReports(),
            new OrganizationReach())
        .getClasses()
        .stream()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .map(type -> (Class<?>) type);
  }

  private static Stream<String> calls(String path, Resource resource) {
    return Stream.concat(
        resource.getResourceMethods().stream()
            .map(method -> method.getHttpMethod() + " " + described(path)),
        resource.getChildResources().stream()
            .flatMap(child -> calls(path + "/" + child.getPath(), child)));
  }

  private static String described(String path) {
    return path.endsWith(".json") ? "/" + path : "/" + path + "/";
  }

  @Test
  void everyPathAndNoOther() {
    Set<String> served =
        resources()
            .flatMap(type -> calls(Resource.from(type).getPath(), Resource.from(type)))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> described = new TreeSet<>();
    for (String path : names(api.get("paths"))) {
      for (String method : names(api.get("paths").get(path))) {
        described.add(method.toUpperCase(Locale.ROOT) + " " + path);
      }
    }
    assertEquals(served, described);
    assertTrue(served.size() > 15, served.toString());
  }

  @Test
  void whatNeedsNoKeySaysSo() {
    Set<String> open =
        resources()
            .filter(type -> type.isAnnotationPresent(NeedsNoKey.class))
            .map(type -> described(Resource.from(type).getPath()))
            .collect(Collectors.toSet());
    for (String path : names(api.get("paths"))) {
      for (JsonNode operation : api.get("paths").get(path)) {
        assertEquals(open.contains(path), operation.has("security"), path);
        assertEquals(!open.contains(path), operation.get("responses").has("401"), path);
      }
    }
  }

  /** What a body, an ID in the path, or a method's own right brings along. */
  @Test
  void whatFollowsFromTheShapeOfACallIsSaid() {
    for (String path : names(api.get("paths"))) {
      for (JsonNode operation : api.get("paths").get(path)) {
        String what = operation.get("operationId").textValue();
        JsonNode responses = operation.get("responses");
        assertEquals(operation.has("requestBody"), responses.has("415"), what);
        assertTrue(!path.contains("{id}") || responses.has("404"), what);
        assertTrue(responses.has("406") || !responses.has("200"), what);
      }
    }
    for (String method : List.of("post", "put", "delete")) {
      String path = method.equals("post") ? "saved_search~1" : "saved_search~1{id}~1";
      JsonNode operation = api.at("/paths/~1" + path).get(method);
      assertTrue(operation.get("description").textValue().startsWith("Needs the right search."));
    }
  }

  @Test
  void savedSearchesAndTheirPreview() throws Exception {
    try (RunningApi running = RunningApi.start()) {
      JsonNode made = MAPPER.readTree(running.post("saved_search/", "{}").body());
      assertEquals(names(made), names(schema("SavedSearch").get("properties")));
      JsonNode preview = MAPPER.readTree(running.post("saved_search/preview/", "{}").body());
      assertEquals(names(preview), names(schema("SearchPreview").get("properties")));
      JsonNode me = MAPPER.readTree(running.get("me/").body());
      assertEquals(names(me), names(schema("Me").get("properties")));
    }
  }

  @Test
  void engines() throws Exception {
    try (RunningApi running = RunningApi.start()) {
      running.reports.engines = List.of(SampleReports.ENGINE);
      JsonNode engine = MAPPER.readTree(running.get("engine/columnar/").body());
      assertEquals(names(engine), names(schema("Engine").get("properties")));
    }
  }

  @Test
  void deliveries() {
    JsonNode delivery = schema("Delivery").get("properties");
    List<String> words =
        Arrays.stream(DeliveryRefusal.values()).map(DeliveryRefusal::word).toList();
    assertEquals(words, names(delivery.at("/refused/properties")));
    assertEquals(new TreeSet<>(words), texts(delivery.at("/last_refusal/properties/reason/enum")));
  }

  @Test
  void status() throws Exception {
    try (RunningApi running = RunningApi.start()) {
      JsonNode status = MAPPER.readTree(running.get("status/").body());
      assertEquals(names(status), names(schema("OrganizationStatus").get("properties")));
    }
  }

  @Test
  void importsAndMappings() throws Exception {
    try (RunningApi running = RunningApi.start()) {
      JsonNode mapping = MAPPER.readTree(running.get("import/mapping/deals/").body());
      assertEquals(names(mapping), names(schema("Mapping").get("properties")));
      HttpRequest.Builder load =
          running
              .request("import/?mapping=deals")
              .header("Content-Type", "text/csv")
              .POST(HttpRequest.BodyPublishers.ofString("id\n"));
      JsonNode report = MAPPER.readTree(running.send(load).body());
      assertEquals(names(report), names(schema("ImportReport").get("properties")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stages", "totals"})
  void theFormatsThatComeAlong(String report) {
    List<String> described =
        names(
            api.at(
                "/paths/~1report~1funnel~1opportunity~1"
                    + report
                    + "~1/post/responses/200/content"));
    assertEquals(offered.get(report), described);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<JsonNode> references = api.findValues("$ref");
    assertTrue(references.size() > 100);
    for (JsonNode reference : references) {
      assertFalse(api.at(reference.textValue().substring(1)).isMissingNode(), reference.asText());
    }
    assertEquals("3.1.0", api.get("openapi").textValue());
  }

  @Test
  void theFieldsOfReportsInTheirOrder() {
    assertEquals(names(stages.at("/data/0/stages/0")), names(schema("Stage").get("properties")));
    assertEquals(names(totals.get("aggregations")), names(schema("Totals").get("properties")));
    assertEquals(
        names(stages.at("/data/0/stages/0/status")), names(schema("Status").get("properties")));
    assertEquals(names(stages), names(schema("StagesReport").get("properties")));
    assertEquals(names(totals), names(schema("TotalsReport").get("properties")));
    assertEquals(
        names(stages.at("/data/0")),
        names(schema("StagesReport").at("/properties/data/items/properties")));
    assertEquals(names(stages.get("meta")), names(schema("Meta").get("properties")));
  }

  @Test
  void theWordsOfRequests() {
    assertEquals(
        Arrays.stream(RelativeRange.values())
            .map(RelativeRange::wireName)
            .collect(Collectors.toCollection(TreeSet::new)),
        texts(schema("RelativeRange").get("enum")));
    assertEquals(
        Arrays.stream(ReportType.values())
            .map(ReportType::wireName)
            .collect(Collectors.toCollection(TreeSet::new)),
        texts(schema("ReportRequest").at("/properties/type/enum")));
    assertEquals(
        Arrays.stream(Include.values())
            .map(Include::wireName)
            .collect(Collectors.toCollection(TreeSet::new)),
        texts(schema("ReportRequest").at("/properties/include/items/enum")));
    assertEquals(
        Arrays.stream(Right.values())
            .map(Right::wireName)
            .collect(Collectors.toCollection(TreeSet::new)),
        texts(schema("Right").get("enum")));
  }
}
