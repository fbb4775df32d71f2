package org.opportunityfunnel.close.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;

class EventTest {
  private static final String AT = "2026-01-02T03:04:05.678000";
  private static final String LAST_OF_AT = "2026-01-02T03:04:05.678999+00:00";

  /** Single quotes stand for double ones. */
  private static Event event(String members) {
    return Event.of(bytes("{'event': {" + members + "}, 'subscription_id': 'whsub_1'}"));
  }

  private static byte[] bytes(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static String line(Event event) {
    return new String(event.record().orElseThrow().line(), StandardCharsets.UTF_8)
        .replace('"', '\'');
  }

  private static String head(String type, String action) {
    return "'object_type': '%s', 'action': '%s', 'object_id': 'x_1', 'date_updated': '%s'"
        .formatted(type, action, AT);
  }

  @ParameterizedTest
  @CsvSource({
    "opportunity, Opportunity",
    "activity.opportunity_status_change, OpportunityStatusChange",
    "group, Group",
    "saved_search, SavedSearch",
    "lead, Lead"
  })
  void eachKindIsAnUpsertOrARemoval(String objectType, String typeName) {
    for (String action : new String[] {"created", "updated"}) {
      assertEquals(
          "{'_type':'%s','id':'x_1','date_updated':'2026','members':[]}\n".formatted(typeName),
          line(
              event(
                  head(objectType, action)
                      + ", 'data': {'id': 'x_1', 'date_updated': '2026', 'members': []}")));
    }
    assertEquals(
        "{'_type':'%s','id':'x_1','_deleted':true,'date_updated':'%s'}\n"
            .formatted(typeName, LAST_OF_AT),
        line(event(head(objectType, "deleted") + ", 'data': {'id': 'x_1', 'note': 'gone'}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"activity.call", "status.opportunity", "task.lead", "whatever"})
  void otherObjectsAreOfNoInterest(String objectType) {
    assertFalse(event(head(objectType, "updated")).record().isPresent());
    assertFalse(event(head(objectType, "deleted")).record().isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-02T03:04:05, 2026-01-02T03:04:05.000999+00:00",
    "2026-01-02T03:04:05.678+00:00, 2026-01-02T03:04:05.678999+00:00",
    "2026-01-02T03:04:05.678901, 2026-01-02T03:04:05.678901"
  })
  void aRemovalIsTheLastOfItsMillisecond(String date, String removed) {
    assertEquals(
        "{'_type':'Lead','id':'x_1','_deleted':true,'date_updated':'" + removed + "'}\n",
        line(event(head("lead", "deleted").replace(AT, date))));
  }

  @Test
  void aMergeIsOfNoInterestAsItComesAsUpdateAndRemovalToo() {
    assertFalse(
        event(head("lead", "merged") + ", 'data': {'id': 'x_2', 'name': 'B'}")
            .record()
            .isPresent());
  }

  @Test
  void aRecordWithoutADateHasTheEvents() {
    assertEquals(
        "{'_type':'Lead','id':'x_1','name':'A','date_updated':'" + AT + "'}\n",
        line(event(head("lead", "updated") + ", 'data': {'name': 'A'}")));
    assertEquals(
        "{'_type':'Lead','id':'x_1','date_updated':'" + AT + "'}\n",
        line(event(head("lead", "updated") + ", 'data': {'date_updated': null}")));
  }

  @Test
  void anEventWithoutAnUpdateHasItsCreation() {
    assertEquals(
        "{'_type':'Lead','id':'x_1','_deleted':true,'date_updated':'2026'}\n",
        line(
            event(
                "'object_type': 'lead', 'action': 'deleted', 'object_id': 'x_1',"
                    + " 'date_created': '2026'")));
  }

  @Test
  void aGroupWithoutItsMembersHasNotLostThem() {
    assertFalse(
        event(head("group", "updated") + ", 'data': {'id': 'x_1', 'name': 'B'}")
            .record()
            .isPresent());
  }

  @Test
  void theRecordCantBeAnotherOneThanTheEventSays() {
    assertEquals(
        "{'_type':'Lead','id':'x_1','date_updated':'" + AT + "'}\n",
        line(event(head("lead", "updated") + ", 'data': {'_type': 'User', '_deleted': true}")));
  }

  @Test
  void valuesGoOnAsTheyCame() {
    String custom = "'custom.cf_1':1.10,'custom.cf_2':12345678901234567890,'custom.cf_3':'é€😀\\n'";
    assertEquals(
        "{'_type':'Lead','id':'x_1',%s,'date_updated':'%s'}\n".formatted(custom, AT),
        line(event(head("lead", "updated") + ", 'data': {" + custom + "}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|",
        "[]|",
        "{|",
        "{} {}|",
        "{'event': {}, 'event': {}}|",
        "{}|event",
        "{'event': null}|event",
        "{'event': []}|event",
        "{'event': {}}|event.object_type",
        "{'event': {'object_type': 7}}|event.object_type",
        "{'event': {'object_type': 'lead'}}|event.action",
        "{'event': {'object_type': 'lead', 'action': ''}}|event.action",
        "{'event': {'object_type': 'lead', 'action': 'deleted'}}|event.object_id",
        "{'event': {'object_type': 'lead', 'action': 'deleted', 'object_id': 7}}|event.object_id",
        "{'event': {'object_type': 'lead', 'action': 'updated', 'object_id': 'x'}}|event.data",
        "{'event': {'object_type': 'lead', 'action': 'updated', 'data': {}}}|event.object_id",
        "{'event': {'object_type': 'lead', 'action': 'updated', 'object_id': 'x', 'data':"
            + " {'id': 'y'}}}|event.data.id",
      })
  void whatIsMalformedIsRefusedByField(String body, String path) {
    FunnelException refused =
        assertThrows(
            FunnelException.class, () -> Event.of(bytes(body == null ? "" : body)).record());
    assertEquals(ErrorCode.INVALID, refused.code());
    assertEquals(path == null ? "" : path, refused.problems().get(0).path());
  }

  @Test
  void deepNestingAndBrokenTextAreRefused() {
    assertThrows(FunnelException.class, () -> Event.of(bytes("[".repeat(100_000))));
    assertThrows(FunnelException.class, () -> Event.of(new byte[] {'"', (byte) 0xff, '"'}));
    assertThrows(FunnelException.class, () -> Event.of(new byte[] {0, 0, 0}));
  }
}
