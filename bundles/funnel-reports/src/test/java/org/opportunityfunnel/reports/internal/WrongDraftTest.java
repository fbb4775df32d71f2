package org.opportunityfunnel.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.opportunityfunnel.reports.internal.SearchesFixture.EDITOR;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.report.SavedSearchDraft;
import org.opportunityfunnel.reports.internal.fake.FakeCompiler;

/** Every member of a draft, wrong in every way: one line a case. */
class WrongDraftTest {

  /**
   * A draft.
   *
   * @param created what is wrong with it as a new one, as {@code path: message} lines; null if
   *     nothing
   * @param changed what is wrong with it as a change
   * @param previewed what is wrong with it as a preview
   */
  record Wrong(String body, String created, String changed, String previewed) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UNCOMPILED = "s_query.query.type: unknown node\ns_query: no good";
  private static final String NAMELESS = "name: is required\n";

  private final SearchesFixture fixture =
      new SearchesFixture(new FakeCompiler(Map.of()), Duration.ofSeconds(5));

  static Stream<Wrong> cases() {
    String textual = "query.type: unknown node\nquery: no good";
    String prefixed = textual.replace("query.type", "s_query.query.type");
    return Stream.of(
        // Right but for what the compiler finds; the one that is changed has a tree.
        new Wrong("'name':'A','type':'lead','s_query':{}", UNCOMPILED, UNCOMPILED, UNCOMPILED),
        new Wrong("'name':'A','type':'lead','s_query':null", prefixed, prefixed, prefixed),
        // name
        new Wrong("'type':'lead','s_query':{}", NAMELESS + UNCOMPILED, UNCOMPILED, UNCOMPILED),
        all("'name':7,'type':'lead','s_query':{}", "name: must be a string, not a number\n"),
        new Wrong(
            "'name':null,'type':'lead','s_query':{}",
            NAMELESS + UNCOMPILED,
            "name: must not be null\n" + UNCOMPILED,
            UNCOMPILED),
        new Wrong(
            "'name':' ','type':'lead','s_query':{}",
            "name: must not be empty\n" + UNCOMPILED,
            "name: must not be empty\n" + UNCOMPILED,
            UNCOMPILED),
        new Wrong(
            "'name':'" + "\ud83d\ude00".repeat(256) + "','type':'lead','s_query':{}",
            "name: must not be longer than 255 characters\n" + UNCOMPILED,
            "name: must not be longer than 255 characters\n" + UNCOMPILED,
            UNCOMPILED),
        new Wrong(
            "'name':'" + "\ud83d\ude00".repeat(255) + "','type':'lead','s_query':{}",
            UNCOMPILED,
            UNCOMPILED,
            UNCOMPILED),
        // type
        new Wrong("'name':'A'", "type: is required", UNCOMPILED, "type: is required"),
        new Wrong(
            "'name':'A','type':null",
            "type: is required",
            "type: must not be null",
            "type: is required"),
        one("'name':'A','type':'contact'", contact()),
        one("'name':'A','type':'Lead'", contact().replace("contact", "Lead")),
        one("'name':'A','type':[]", "type: must be a string, not a list"),
        // s_query and query
        one("'name':'A','type':'lead','s_query':'x'", "s_query: must be an object, not a string"),
        one("'name':'A','type':'lead','s_query':[]", "s_query: must be an object, not a list"),
        one("'name':'A','type':'lead','query':{}", "query: must be a string, not an object"),
        one("'name':'A','type':'lead','query':1", "query: must be a string, not a number"),
        // unknown members
        all(
            "'nam':'x','name':'A','type':'lead','s_query':{}",
            "nam: unknown field \"nam\": did you mean \"name\"?\n"),
        all(
            "'tipe':'x','name':'A','type':'lead','s_query':{}",
            "tipe: unknown field \"tipe\": did you mean \"type\"?\n"));
  }

  private static String contact() {
    return "type: \"contact\" is none of \"opportunity\", \"lead\"";
  }

  private static Wrong one(String body, String problems) {
    return new Wrong(body, problems, problems, problems);
  }

  private static Wrong all(String body, String first) {
    return one(body, first + UNCOMPILED);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void namesEverythingThatIsWrong(Wrong wrong) {
    SavedSearchDraft draft = draft(wrong.body());
    assertEquals(wrong.created(), problems(() -> fixture.searches.create(EDITOR, draft)));
    assertEquals(
        wrong.changed(), problems(() -> fixture.searches.change(EDITOR, "save_some", draft)));
    assertEquals(wrong.previewed(), problems(() -> fixture.searches.preview(EDITOR, draft)));
    assertEquals(List.of(), fixture.records.lines());
  }

  @Test
  void takesATimeZoneForAPreviewOnly() {
    SavedSearchDraft draft =
        draft("'name':'A','type':'lead','s_query':{},'timezone':'Mars/Phobos'");
    assertEquals(
        "timezone: unknown field \"timezone\": known here are \"name\", \"type\", \"s_query\","
            + " \"query\"\n"
            + UNCOMPILED,
        problems(() -> fixture.searches.create(EDITOR, draft)));
    String previewed = problems(() -> fixture.searches.preview(EDITOR, draft));
    assertEquals("timezone", previewed.substring(0, previewed.indexOf(':')));
    assertEquals(UNCOMPILED, previewed.substring(previewed.indexOf('\n') + 1));
  }

  @Test
  void saysWhatWasWrongWhenItWasRead() {
    SavedSearchDraft draft =
        new SavedSearchDraft(Map.of(), List.of(new Problem("name", "came twice")), null);
    assertEquals(
        "name: came twice\nname: is required\ntype: is required",
        problems(() -> fixture.searches.create(EDITOR, draft)));
  }

  private static SavedSearchDraft draft(String body) {
    try {
      Map<String, Object> members =
          JSON.readValue('{' + body.replace('\'', '"') + '}', new TypeReference<>() {});
      return new SavedSearchDraft(members, List.of(), null);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(body, e);
    }
  }

  private static String problems(Runnable call) {
    FunnelException e = assertThrows(FunnelException.class, call::run);
    assertEquals(ErrorCode.INVALID, e.code());
    return e.problems().stream()
        .map(problem -> problem.path() + ": " + problem.message())
        .collect(Collectors.joining("\n"));
  }
}
