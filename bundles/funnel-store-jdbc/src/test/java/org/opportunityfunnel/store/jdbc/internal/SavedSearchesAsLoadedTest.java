package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.model.SavedSearch;

/** The catalog gives saved searches with everything that their queries said. */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class SavedSearchesAsLoadedTest {
  @Parameter StoreUnderTest database;

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @TempDir Path folder;

  private static String line(String members) {
    return "{'_type':'SavedSearch','id':'save_1','name':'Mine','type':'lead'," + members + "}";
  }

  private static List<SavedSearch> searches(OpenStore open) {
    return List.copyOf(open.store.catalog(OpenStore.ORGANIZATION).savedSearches());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'query':{'type':'match_all','negate':false},'results_limit':null,'sort':[]}",
        "{'a':[1,-0.5,1.10,1e3,12345678901234567890,0.1234567890123456789,true,false,null]}",
        "{'query':{'unknown':{'deep':[[{'x':null}],[]],'':'empty name'}},'other':'é漢😀 \\\\ \\u0000'}",
        "{'query':{'condition':{'gte':9007199254740993,'lte':1E+400}}}"
      })
  void anEnvelopeComesBackAsItWas(String envelope) throws Exception {
    try (OpenStore open = database.open(folder)) {
      open.load(line("'s_query':" + envelope + ",'query':'a:\\\"b\\\" or *'"));
      SavedSearch search = searches(open).get(0);
      assertEquals(
          JSON.readValue(envelope.replace('\'', '"'), Object.class),
          JSON.readValue(JSON.writeValueAsString(search.sQuery()), Object.class));
      assertEquals("a:\"b\" or *", search.query());
      assertEquals("lead", search.type());
    }
  }

  @Test
  void aSearchIsReplacedAndRemoved() {
    try (OpenStore open = database.open(folder)) {
      open.load(line("'s_query':{'query':{'type':'and','queries':[]}},'query':null"));
      open.load(line("'s_query':null,'query':'*'"));
      assertEquals(List.of(new SavedSearch("save_1", "Mine", "lead", null, "*")), searches(open));
      open.load(line("'s_query':null"));
      assertEquals(List.of(new SavedSearch("save_1", "Mine", "lead", null, null)), searches(open));
      open.load("{'_type':'SavedSearch','id':'save_1','_deleted':true}");
      assertEquals(List.of(), searches(open));
    }
    try (OpenStore again = database.open(folder)) {
      assertEquals(List.of(), searches(again));
    }
  }
}
