package org.opportunityfunnel.rest.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.report.ReportFormat;
import org.opportunityfunnel.rest.internal.FakeAuthenticator;
import org.opportunityfunnel.rest.internal.FakeFormat;
import org.opportunityfunnel.rest.internal.RunningApi;
import org.opportunityfunnel.rest.internal.Settings;
import org.opportunityfunnel.rest.internal.jersey.Services;

/** Formats that come, go and are replaced under requests. */
class FormatSwapTest {
  private static final String STAGES = "report/funnel/opportunity/stages/";
  private static final String TOTALS = "report/funnel/opportunity/totals/";
  private static final ReportFormat FIRST = new FakeFormat("application/json");
  private static final ReportFormat PICTURE = new FakeFormat("image/svg+xml", false, "<svg/>");

  private RunningApi api;

  @BeforeEach
  void start() throws Exception {
    start(Duration.ZERO);
  }

  private void start(Duration patience) throws Exception {
    api = RunningApi.over(Settings.in(Path.of("nowhere")), Services.absent(patience));
    api.services.reports().set(api.reports);
    api.services.authenticators().add(new FakeAuthenticator(), 0, 1);
    api.services.formats().add(FIRST, 9, 2);
    api.services.formats().add(PICTURE, 0, 3);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private HttpResponse<String> ask(String path, String accept) throws Exception {
    return api.post(path, "{}", Map.of("Accept", accept));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          stages | */*                                  | 200 | application/json
          stages | image/svg+xml                        | 200 | <svg/>
          stages | image/*                              | 200 | <svg/>
          stages | image/svg+xml, */*;q=0.1             | 200 | <svg/>
          stages | image/svg+xml;q=0.1, */*;q=0.2       | 200 | application/json
          stages | image/png                            | 406 | {"error":"This can be answered as application/json or image/svg+xml."}
          totals | */*                                  | 200 | application/json
          totals | image/svg+xml                        | 406 | {"error":"This can be answered as application/json."}
          totals | image/svg+xml, application/*;q=0.001 | 200 | application/json
          """)
  void allThatAreThereAreOffered(String kind, String accept, int status, String body)
      throws Exception {
    HttpResponse<String> answer = ask(kind.equals("stages") ? STAGES : TOTALS, accept);
    assertEquals(status, answer.statusCode());
    assertEquals(body, answer.body());
    assertEquals(List.of("Accept"), answer.headers().allValues("Vary"));
  }

  @Test
  void withoutAHeaderItIsTheFirst() throws Exception {
    assertEquals("application/json", api.post(STAGES, "{}").body());
    api.services.formats().add(new FakeFormat("text/html"), 10, 4);
    assertEquals("text/html", api.post(STAGES, "{}").body());
  }

  @Test
  void oneThatIsGoneForGoodIs503OnceThen406() throws Exception {
    api.services.formats().remove(PICTURE);
    HttpResponse<String> once = ask(STAGES, "image/svg+xml");
    assertEquals(503, once.statusCode());
    assertEquals(List.of("2"), once.headers().allValues("Retry-After"));
    assertEquals(406, ask(STAGES, "image/svg+xml").statusCode());
    assertEquals(200, ask(STAGES, "*/*").statusCode());
  }

  @Test
  void withoutAnyFormatThereIsNoReport() throws Exception {
    api.services.formats().remove(FIRST);
    assertEquals(503, ask(TOTALS, "*/*").statusCode());
    assertEquals(
        "{\"error\":\"There is no report format that can write this report at the moment; try"
            + " again soon.\"}",
        ask(TOTALS, "*/*").body());
  }

  /** Both the format that it began with and its replacement are there to be mistaken. */
  @Test
  void anAnswerEndsInTheFormatThatItBeganWith() throws Exception {
    FakeFormat next = new FakeFormat("text/x", true, "the next one");
    FakeFormat replaced =
        new FakeFormat("text/x", true, "the old one") {
          @Override
          protected void pause() {
            api.services.formats().remove(this);
            api.services.formats().add(next, 0, 5);
          }
        };
    api.services.formats().add(replaced, 0, 4);
    assertEquals("the old one", ask(STAGES, "text/x").body());
    assertEquals("the next one", ask(STAGES, "text/x").body());
  }

  @Test
  void anUpdateFailsNoRequest() throws Exception {
    stop();
    start(Duration.ofSeconds(20));
    api.services.formats().remove(FIRST);
    api.services.formats().remove(PICTURE);
    List<CompletableFuture<HttpResponse<String>>> waiting =
        List.of(asking("*/*"), asking("image/svg+xml"));
    // Computed, so what is left is the wait for the format.
    while (api.reports.asked.size() < waiting.size()
        && waiting.stream().noneMatch(CompletableFuture::isDone)) {
      Thread.onSpinWait();
    }
    api.services.formats().add(new FakeFormat("image/svg+xml", false, "new picture"), 0, 6);
    api.services.formats().add(new FakeFormat("application/json", true, "new first"), 9, 7);
    assertEquals("new first", waiting.get(0).get(20, TimeUnit.SECONDS).body());
    assertEquals("new picture", waiting.get(1).get(20, TimeUnit.SECONDS).body());
  }

  private CompletableFuture<HttpResponse<String>> asking(String accept) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return ask(STAGES, accept);
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void aFormatThatFailsIsABugWithItsId() throws Exception {
    api.services
        .formats()
        .add(
            new FakeFormat("text/x") {
              @Override
              protected void pause() {
                throw new IllegalStateException("inner secret");
              }
            },
            0,
            4);
    HttpResponse<String> answer = ask(STAGES, "text/x");
    assertEquals(500, answer.statusCode());
    assertEquals(List.of("application/json"), answer.headers().allValues("Content-Type"));
    assertEquals(-1, answer.body().indexOf("inner secret"));
  }
}
