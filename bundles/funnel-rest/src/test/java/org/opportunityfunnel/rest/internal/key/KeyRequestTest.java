package org.opportunityfunnel.rest.internal.key;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.security.KeyOrder;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.rest.internal.body.JsonObject;
import org.opportunityfunnel.rest.internal.error.ErrorBody;

class KeyRequestTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static KeyOrder parse(String json, Problem... problems) throws Exception {
    Map<String, Object> members = MAPPER.readValue(json, new TypeReference<>() {});
    return KeyRequest.parse(new JsonObject(members, List.of(problems)), "orga_own");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {} | {"name":"This field is required.","rights":"This must be a list of one or more of report, import, search, admin."}
          {"name":"","rights":[]} | {"name":"This must be a text of 1 to 255 characters.","rights":"This must be a list of one or more of report, import, search, admin."}
          {"name":7,"rights":["root",7]} | {"name":"This must be a text of 1 to 255 characters.","rights":"There is no right root; there are report, import, search, admin. There is no right 7; there are report, import, search, admin."}
          {"name":"x","rights":"report"} | {"rights":"This must be a list of one or more of report, import, search, admin."}
          {"name":"x","rights":["report"],"colour":1} | {"colour":"There is no such field."}
          {"name":"x","rights":["report"],"visible_users":"u"} | {"visible_users":"This must be a list of user IDs."}
          {"name":"x","rights":["report"],"visible_users":[""]} | {"visible_users":"This must be a list of user IDs."}
          {"name":"x","rights":["report"],"user_id":""} | {"user_id":"This must be a text of 1 to 255 characters."}
          {"name":"x","rights":["report"],"organization":[]} | {"organization":"This must be a text of 1 to 255 characters."}
          {"name":"x","rights":["report"],"user_id":null,"visible_users":null,"organization":null} | {}
          """)
  void wrongOrders(String body, String problems) throws Exception {
    List<Problem> found;
    try {
      parse(body);
      found = List.of();
    } catch (FunnelException e) {
      found = e.problems();
    }
    assertEquals(
        MAPPER.readTree(problems),
        MAPPER.valueToTree(ErrorBody.invalid(found).get("field-errors")));
  }

  @Test
  void problemsOfTheBodyAreToldToo() throws Exception {
    Problem twice = new Problem("name", "Twice.");
    try {
      parse("{\"name\":\"x\",\"rights\":[\"all\"]}", twice);
    } catch (FunnelException e) {
      assertEquals(twice, e.problems().get(0));
      assertEquals("rights", e.problems().get(1).path());
      return;
    }
    throw new AssertionError("it was taken");
  }

  @Test
  void whatIsLeftOutHasItsMeaning() throws Exception {
    assertEquals(
        new KeyOrder(
            "x",
            "orga_own",
            Set.of(Right.REPORT, Right.ADMIN),
            Optional.empty(),
            Optional.of(Set.of())),
        parse("{\"name\":\"x\",\"rights\":[\"admin\",\"report\"],\"visible_users\":[]}"));
  }
}
