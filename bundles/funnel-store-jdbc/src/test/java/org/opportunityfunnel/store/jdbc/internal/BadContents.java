package org.opportunityfunnel.store.jdbc.internal;

import static org.opportunityfunnel.api.store.RecordKind.GROUP;
import static org.opportunityfunnel.api.store.RecordKind.LEAD;
import static org.opportunityfunnel.api.store.RecordKind.OPPORTUNITY;
import static org.opportunityfunnel.api.store.RecordKind.OPPORTUNITY_STATUS_CHANGE;
import static org.opportunityfunnel.api.store.RecordKind.PIPELINE;
import static org.opportunityfunnel.api.store.RecordKind.SAVED_SEARCH;
import static org.opportunityfunnel.api.store.RecordKind.USER;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.opportunityfunnel.api.store.RecordKind;

/** What may be wrong with the content of a file, whatever it is packed in. */
final class BadContents {
  private BadContents() {}

  static List<BadContent> all() {
    return Stream.of(json(), types(), nesting(), duplicates(), encodings())
        .flatMap(List::stream)
        .toList();
  }

  private static List<BadContent> json() {
    return List.of(
        user("broken JSON: ends in the middle", "{'id':'b'"),
        user("broken JSON: ends in a text", "{'id':'b"),
        user("broken JSON: no value", "{'id':}"),
        user("broken JSON: no quotes", "{'id':b}"),
        user("broken JSON: no colon", "{'id' 'b'}"),
        user("broken JSON: a comma too many", "{'id':'b',}"),
        user("broken JSON: a brace too many", "{'id':'b'}}"),
        user("broken JSON: nothing between two records", "{'id':'b'}{'id':'c'}"),
        user("broken JSON: a line break in a text", "{'id':'b','first_name':'x\ny'}"),
        user("broken JSON: a control character in a text", "{'id':'b','first_name':'\u0001'}"),
        user("broken JSON: an unknown escape", "{'id':'b','first_name':'\\x'}"),
        opportunity("broken JSON: not a number", "'value':NaN"),
        opportunity("broken JSON: a leading zero", "'value':007"),
        opportunity("broken JSON: a number of 2000 digits", "'value':" + "1".repeat(2_000)),
        user("no record: a text", "'b'"),
        user("no record: a list", "[{'id':'b'}]"),
        user("no record: null", "null"));
  }

  private static List<BadContent> types() {
    return List.of(
        user("wrong type: a number as ID", "{'id':17}"),
        user("missing: the ID", "{'first_name':'b'}"),
        user("wrong type: a number as name", "{'id':'b','first_name':17}"),
        user("wrong type: a text as removal", "{'id':'b','_deleted':'yes'}"),
        opportunity("wrong type: a text as value", "'value':'100'"),
        opportunity("wrong type: a fraction of a cent", "'value':12.5"),
        opportunity("wrong type: an object as value", "'value':{'cents':100}"),
        opportunity("wrong type: a confidence above 100", "'confidence':101"),
        opportunity("wrong type: an unknown period", "'value_period':'weekly'"),
        opportunity("wrong type: a list as note", "'note':['a']"),
        opportunity("wrong type: a number as time", "'date_updated':1767225600"),
        opportunity("wrong type: no time", "'date_updated':'yesterday'"),
        opportunity("wrong type: no day", "'date_won':'2026-02-30'"),
        opportunity("wrong type: a text as custom fields", "'custom':'x'"),
        bad(
            "missing: all that an opportunity needs",
            OPPORTUNITY,
            "{'id':'a','status_id':'s','date_created':'2026-01-01'}",
            "{'value':1}"),
        bad(
            "missing: all that a change needs",
            OPPORTUNITY_STATUS_CHANGE,
            "{'id':'a','opportunity_id':'o','new_status_id':'s','date_created':'2026-01-01'}",
            "{'id':'b'}"),
        lead("wrong type: an object as name", "'name':{'first':'b'}"),
        pipeline("wrong type: an object as statuses", "'statuses':{}"),
        pipeline("wrong type: an unknown type of status", "'statuses':[{'id':'s','type':'open'}]"),
        pipeline("wrong type: a text as status", "'statuses':['s']"),
        bad("wrong type: a text as members", GROUP, "{'id':'a'}", "{'id':'b','members':'all'}"),
        bad(
            "wrong type: a list as query",
            SAVED_SEARCH,
            "{'id':'a','type':'lead'}",
            "{'id':'b','type':'lead','s_query':[]}"));
  }

  private static List<BadContent> nesting() {
    String lists = "[".repeat(100_000) + "]".repeat(100_000);
    String objects = "{'x':".repeat(100_000) + "1" + "}".repeat(100_000);
    return List.of(
        user("deep nesting: lists where nothing is read", "{'id':'b','x':" + lists + "}"),
        user("deep nesting: lists in place of a record", lists),
        user("deep nesting: only opened", "[".repeat(100_000)),
        lead("deep nesting: objects in a custom field", "'custom.cf_a':" + objects),
        bad(
            "deep nesting: objects in a query",
            SAVED_SEARCH,
            "{'id':'a','type':'lead'}",
            "{'id':'b','type':'lead','s_query':" + objects + "}"));
  }

  private static List<BadContent> duplicates() {
    return List.of(
        user("duplicate ID: other content", "{'id':'a','first_name':'x'}"),
        user(
            "duplicate ID: a newer record of the same load",
            "{'id':'b','date_updated':'2026-01-01'}",
            "{'id':'b','date_updated':'2026-01-02'}"),
        user("duplicate ID: a record and its removal", "{'id':'a','_deleted':true}"),
        user("duplicate member", "{'id':'b','first_name':'x','first_name':'y'}"),
        pipeline(
            "duplicate status: in a pipeline",
            "'statuses':[{'id':'s','type':'won'},{'id':'s','type':'won'}]"),
        pipeline("duplicate status: of another pipeline", "'statuses':[{'id':'x','type':'won'}]"));
  }

  private static List<BadContent> encodings() {
    String accented = "{'id':'\u00e9'}";
    return List.of(
        user("wrong encoding: UTF-16", accented).in(StandardCharsets.UTF_16),
        user("wrong encoding: UTF-16LE", accented).in(StandardCharsets.UTF_16LE),
        user("wrong encoding: UTF-16BE", accented).in(StandardCharsets.UTF_16BE),
        user("wrong encoding: UTF-32", accented).in(Charset.forName("UTF-32")),
        user("wrong encoding: ISO 8859-1", accented).in(StandardCharsets.ISO_8859_1),
        bytes("wrong encoding: an overlong character", "\u00c0\u0080"),
        bytes("wrong encoding: half of a pair", "\u00ed\u00a0\u0080"),
        bytes("wrong encoding: past the last character", "\u00f4\u0090\u0080\u0080"),
        bytes("wrong encoding: a character that was cut off", "\u00e6\u00bc"));
  }

  /** A name of these bytes. */
  private static BadContent bytes(String name, String bytes) {
    return user(name, "{'id':'b','first_name':'" + bytes + "'}").in(StandardCharsets.ISO_8859_1);
  }

  private static BadContent user(String name, String... records) {
    return bad(name, USER, "{'id':'a'}", records);
  }

  private static BadContent lead(String name, String member) {
    return bad(name, LEAD, "{'id':'a'}", "{'id':'b'," + member + "}");
  }

  private static BadContent pipeline(String name, String member) {
    String good = "{'id':'a','statuses':[{'id':'x','type':'won'}]}";
    return bad(name, PIPELINE, good, "{'id':'b'," + member + "}");
  }

  private static BadContent opportunity(String name, String member) {
    String good = "'status_id':'s','date_created':'2026-01-01'}";
    return bad(name, OPPORTUNITY, "{'id':'a'," + good, "{'id':'b'," + member + "," + good);
  }

  /** Bad records behind a good one. */
  private static BadContent bad(String name, RecordKind kind, String good, String... records) {
    return BadContent.of(
        name, kind, Stream.concat(Stream.of(good), Stream.of(records)).toArray(String[]::new));
  }
}
