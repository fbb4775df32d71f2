package org.opportunityfunnel.rest.internal;

import static org.opportunityfunnel.rest.internal.ErrorCase.ALL;
import static org.opportunityfunnel.rest.internal.ErrorCase.JSON;
import static org.opportunityfunnel.rest.internal.ErrorCase.NOT_JSON;
import static org.opportunityfunnel.rest.internal.ErrorCase.NO_ID;
import static org.opportunityfunnel.rest.internal.ErrorCase.NO_METHOD;
import static org.opportunityfunnel.rest.internal.ErrorCase.UNAUTHORIZED;
import static org.opportunityfunnel.rest.internal.ErrorCase.key;
import static org.opportunityfunnel.rest.internal.ErrorCase.lacks;
import static org.opportunityfunnel.rest.internal.ErrorCase.of;

import java.util.List;
import java.util.stream.Stream;

/** What can be wrong with requests that manage saved searches. */
final class SavedSearchErrors {

  private SavedSearchErrors() {}

  static Stream<ErrorCase> cases() {
    return Stream.of(
        of(
            "POST saved_search/",
            List.of(ALL, JSON),
            "{\"name\":\"x\",\"s_query\":{\"a\":[{\"b\":1,\"b\":2}]},\"name\":\"y\"}",
            400,
            "{\"errors\":[],\"field-errors\":{\"s_query.a[0].b\":\"This key is there twice; give it"
                + " once.\",\"name\":\"This key is there twice; give it once.\"}}"),
        of(
            "PUT saved_search/x/?_fields=id",
            List.of(ALL, JSON),
            "{}",
            400,
            "{\"errors\":[],\"field-errors\":{\"_fields\":\"There are no query parameters"
                + " here.\"}}"),
        of(
            "POST saved_search/preview?type=lead",
            List.of(ALL, JSON),
            "{}",
            400,
            "{\"errors\":[],\"field-errors\":{\"type\":\"There are no query parameters"
                + " here.\"}}"),
        of(
            "DELETE saved_search/x?force",
            List.of(ALL),
            null,
            400,
            "{\"errors\":[],\"field-errors\":{\"force\":\"There are no query parameters"
                + " here.\"}}"),
        of(
            "POST saved_search",
            List.of(ALL, JSON),
            "[]",
            400,
            "{\"errors\":[\"The body must be a JSON object.\"],\"field-errors\":{}}"),
        of("POST saved_search/", List.of(JSON), "{}", 401, UNAUTHORIZED),
        of("PUT saved_search/x", List.of(JSON), "{}", 401, UNAUTHORIZED),
        of("DELETE saved_search/x/", List.of(), null, 401, UNAUTHORIZED),
        of("POST saved_search/preview", List.of(JSON), "{}", 401, UNAUTHORIZED),
        of("POST saved_search/", List.of(key("reporter"), JSON), "{}", 403, lacks("search")),
        of("PUT saved_search/x/", List.of(key("reporter"), JSON), "{}", 403, lacks("search")),
        of("DELETE saved_search/x", List.of(key("reporter")), null, 403, lacks("search")),
        of("GET saved_search/", List.of(key("searcher")), null, 403, lacks("report")),
        of("GET saved_search/x", List.of(key("searcher")), null, 403, lacks("report")),
        of(
            "POST saved_search/preview/",
            List.of(key("searcher"), JSON),
            "{}",
            403,
            lacks("report")),
        of("GET saved_search/preview/", List.of(ALL), null, 404, NO_ID),
        of("PUT saved_search/x/", List.of(ALL, JSON), "{}", 404, NO_ID),
        of("DELETE saved_search/x", List.of(ALL), null, 404, NO_ID),
        of("PUT saved_search/", List.of(ALL, JSON), "{}", 405, NO_METHOD),
        of("DELETE saved_search", List.of(ALL), null, 405, NO_METHOD),
        of("POST saved_search/x/", List.of(ALL, JSON), "{}", 405, NO_METHOD),
        of(
            "POST saved_search/preview/",
            List.of(ALL, JSON, "Accept: text/csv"),
            "{}",
            406,
            "{\"error\":\"This can be answered as application/json.\"}"),
        of("POST saved_search/", List.of(ALL), "{}", 415, NOT_JSON),
        of("PUT saved_search/x", List.of(ALL, "Content-Type: text/json"), "{}", 415, NOT_JSON),
        of(
            "POST saved_search/preview",
            List.of(ALL, JSON, "Content-Encoding: gzip"),
            "{}",
            415,
            "{\"error\":\"The body must come without a Content-Encoding.\"}"));
  }
}
