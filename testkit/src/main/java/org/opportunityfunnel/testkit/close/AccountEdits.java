package org.opportunityfunnel.testkit.close;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import org.opportunityfunnel.api.store.RecordKind;

/** What people do at Close, by chance. Not thread-safe. */
public final class AccountEdits {
  private final CloseAccount account;
  private final Random random;
  private final boolean removing;
  private int made;

  /**
   * @param removing whether records are also removed, which moves all that come after them on pages
   */
  public AccountEdits(CloseAccount account, long seed, boolean removing) {
    this.account = account;
    this.random = new Random(seed);
    this.removing = removing;
  }

  /** So many changes. */
  public void make(int number) {
    for (int i = 0; i < number; i++) {
      one();
    }
  }

  private void one() {
    switch (random.nextInt(removing ? 9 : 7)) {
      case 0 -> touch(RecordKind.LEAD, "description");
      case 1, 2 -> value();
      case 3, 4 -> moved();
      case 5 -> created();
      case 6 -> happens();
      case 7 -> removed(RecordKind.OPPORTUNITY);
      default -> removed(RecordKind.OPPORTUNITY_STATUS_CHANGE);
    }
  }

  private void touch(RecordKind kind, String member) {
    ObjectNode record = any(kind);
    if (record != null) {
      account.put(kind, record.put(member, "changed " + ++made));
    }
  }

  private void happens() {
    ObjectNode lead = any(RecordKind.LEAD);
    if (lead != null) {
      account.happensAt(lead.get("id").textValue());
    }
  }

  private void value() {
    ObjectNode opportunity = any(RecordKind.OPPORTUNITY);
    if (opportunity != null) {
      account.put(RecordKind.OPPORTUNITY, opportunity.put("value", random.nextInt(1_000_000)));
    }
  }

  private void moved() {
    ObjectNode opportunity = any(RecordKind.OPPORTUNITY);
    String status = anyStatus();
    if (opportunity == null || status == null) {
      return;
    }
    ObjectNode change =
        JsonNodeFactory.instance
            .objectNode()
            .put("_type", RecordKind.OPPORTUNITY_STATUS_CHANGE.typeName())
            .put("id", "acti_edit_" + ++made)
            .put("opportunity_id", opportunity.get("id").textValue())
            .put("new_status_id", status);
    change.set("old_status_id", opportunity.get("status_id"));
    account.put(RecordKind.OPPORTUNITY, opportunity.put("status_id", status));
    account.put(RecordKind.OPPORTUNITY_STATUS_CHANGE, change);
  }

  private void created() {
    String status = anyStatus();
    if (status != null) {
      ObjectNode opportunity =
          JsonNodeFactory.instance
              .objectNode()
              .put("id", "oppo_edit_" + ++made)
              .put("status_id", status)
              .put("value", random.nextInt(1_000_000))
              .put("value_period", "one_time");
      account.put(RecordKind.OPPORTUNITY, opportunity);
    }
  }

  private void removed(RecordKind kind) {
    ObjectNode record = any(kind);
    if (record != null) {
      account.remove(kind, record.get("id").textValue());
    }
  }

  private ObjectNode any(RecordKind kind) {
    List<ObjectNode> records = account.records(kind);
    return records.isEmpty() ? null : records.get(random.nextInt(records.size()));
  }

  private String anyStatus() {
    List<String> statuses =
        account.records(RecordKind.PIPELINE).stream()
            .flatMap(pipeline -> pipeline.get("statuses").findValuesAsText("id").stream())
            .toList();
    return statuses.isEmpty() ? null : statuses.get(random.nextInt(statuses.size()));
  }
}
