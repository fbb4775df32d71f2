package org.opportunityfunnel.rest.internal.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.rest.internal.RunningApi;

/** The look-ups, one line a case: the call and its exact answer. */
@TestInstance(Lifecycle.PER_CLASS)
class LookupTest {
  private RunningApi api;

  @BeforeAll
  void start() throws Exception {
    api = RunningApi.start();
    Map<String, Object> query = new LinkedHashMap<>();
    query.put("query", Map.of("type", "match_all"));
    query.put("results_limit", null);
    query.put("sort", Arrays.asList(1, new BigDecimal("1.50"), 5_000_000_000L, true, "x", null));
    Catalog catalog =
        new Catalog(
            3,
            List.of(
                new Pipeline(
                    "pipe_1",
                    "Sales",
                    List.of(
                        new Status("stat_b", "Début", StatusType.ACTIVE),
                        new Status("stat_a", "Won", StatusType.WON))),
                new Pipeline(
                    "pipe_2", "Other", List.of(new Status("stat_c", "Lost", StatusType.LOST)))),
            List.of(
                new User("user_ann", "Ann", "A", "ann@example.com"),
                new User("user_bob", null, null, null)),
            List.of(new Group("group_1", "All", List.of("user_bob", "user_ann"))),
            List.of(
                new SavedSearch("save_1", "Big", "opportunity", query, null),
                new SavedSearch("save_2", "Old", "lead", null, "*")),
            List.of());
    api.reports.catalogs.put("orga_one", catalog);
  }

  @AfterAll
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          pipeline/ | {"data":[{"id":"pipe_1","name":"Sales","organization_id":"orga_one","statuses":[{"id":"stat_b","label":"Début","type":"active"},{"id":"stat_a","label":"Won","type":"won"}]},{"id":"pipe_2","name":"Other","organization_id":"orga_one","statuses":[{"id":"stat_c","label":"Lost","type":"lost"}]}],"has_more":false}
          pipeline/pipe_2 | {"id":"pipe_2","name":"Other","organization_id":"orga_one","statuses":[{"id":"stat_c","label":"Lost","type":"lost"}]}
          pipeline/?_limit=1&_fields=id | {"data":[{"id":"pipe_1"}],"has_more":true}
          pipeline/?_limit=1&_skip=1&_fields=id,name,what | {"data":[{"id":"pipe_2","name":"Other"}],"has_more":false}
          pipeline/?_skip=2147483647&_limit=1000 | {"data":[],"has_more":false}
          pipeline/pipe_1/?_fields=name | {"name":"Sales"}
          user | {"data":[{"id":"user_ann","email":"ann@example.com","first_name":"Ann","last_name":"A","image":null,"organizations":["orga_one"]},{"id":"user_bob","email":null,"first_name":null,"last_name":null,"image":null,"organizations":["orga_one"]}],"has_more":false}
          user/user_ann/ | {"id":"user_ann","email":"ann@example.com","first_name":"Ann","last_name":"A","image":null,"organizations":["orga_one"]}
          group/ | {"data":[{"id":"group_1","name":"All","organization_id":"orga_one"}],"has_more":false}
          group/?_fields=members | {"data":[{"members":[{"user_id":"user_bob"},{"user_id":"user_ann"}]}],"has_more":false}
          group/group_1 | {"id":"group_1","name":"All","organization_id":"orga_one","members":[{"user_id":"user_bob"},{"user_id":"user_ann"}]}
          saved_search/ | {"data":[{"id":"save_1","name":"Big","type":"opportunity","organization_id":"orga_one","query":null,"s_query":{"query":{"type":"match_all"},"results_limit":null,"sort":[1,1.50,5000000000,true,"x",null]}},{"id":"save_2","name":"Old","type":"lead","organization_id":"orga_one","query":"*","s_query":null}],"has_more":false}
          saved_search/?type=lead&_fields=id | {"data":[{"id":"save_2"}],"has_more":false}
          saved_search/?type__in=lead,opportunity&_fields=id | {"data":[{"id":"save_1"},{"id":"save_2"}],"has_more":false}
          saved_search/?type__in=lead&type=opportunity | {"data":[],"has_more":false}
          saved_search/save_2/?_fields=query,id | {"id":"save_2","query":"*"}
          status/opportunity/ | {"data":[{"id":"stat_b","label":"Début","type":"active","organization_id":"orga_one","pipeline_id":"pipe_1"},{"id":"stat_a","label":"Won","type":"won","organization_id":"orga_one","pipeline_id":"pipe_1"},{"id":"stat_c","label":"Lost","type":"lost","organization_id":"orga_one","pipeline_id":"pipe_2"}],"has_more":false}
          status/opportunity/stat_c | {"id":"stat_c","label":"Lost","type":"lost","organization_id":"orga_one","pipeline_id":"pipe_2"}
          pipeline/?_limit=0 | {"errors":[],"field-errors":{"_limit":"This must be a whole number from 1 to 1000."}}
          pipeline/?_limit=1001 | {"errors":[],"field-errors":{"_limit":"This must be a whole number from 1 to 1000."}}
          pipeline/?_limit= | {"errors":[],"field-errors":{"_limit":"This must be a whole number from 1 to 1000."}}
          pipeline/?_limit=1&_limit=2 | {"errors":[],"field-errors":{"_limit":"This parameter is there several times; give it once."}}
          pipeline/?_skip=-1 | {"errors":[],"field-errors":{"_skip":"This must be a whole number from 0 to 2147483647."}}
          pipeline/?_skip=99999999999999999999 | {"errors":[],"field-errors":{"_skip":"This must be a whole number from 0 to 2147483647."}}
          pipeline/?name=Sales | {"errors":[],"field-errors":{"name":"There is no such query parameter here; there are: _limit, _skip, _fields."}}
          pipeline/pipe_1?_limit=1 | {"errors":[],"field-errors":{"_limit":"There is no such query parameter here; there are: _fields."}}
          user/user_zoe/ | {"error":"There is no such ID."}
          """)
  void answers(String call, String answer) throws Exception {
    assertEquals(answer, api.get(call).body());
  }

  private String me(String key, String query) throws Exception {
    return api.send(
            HttpRequest.newBuilder(api.uri("me" + query)).header("Authorization", "Bearer " + key))
        .body();
  }

  @Test
  void meIsTheUserThatTheKeyActsAs() throws Exception {
    assertEquals(
        "{\"id\":\"user_ann\",\"email\":\"ann@example.com\",\"first_name\":\"Ann\",\"last_name\":"
            + "\"A\",\"image\":null,\"organizations\":[{\"id\":\"orga_one\",\"name\":"
            + "\"orga_one\"}],\"organization_id\":\"orga_one\",\"rights\":[\"report\"],\"visible_users\":[\"user_ann\","
            + "\"user_bob\"]}",
        me("ann", "/"));
    assertEquals("{\"id\":null,\"rights\":[\"report\"]}", me("reporter", "?_fields=id,rights"));
  }
}
