package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Field.Owner;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.TextMode;
import org.opportunityfunnel.api.store.ImportOptions;

/** Custom fields are found with the type that they came with, and stay in step with every load. */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class CustomFieldRowsTest {
  @Parameter StoreUnderTest database;

  private static final CustomField A = new CustomField(Owner.OPPORTUNITY, "cf_a");
  private static final CustomField OF_LEAD = new CustomField(Owner.LEAD, "cf_a");
  private static final Filter EXISTS = new Filter.Exists(A);

  @TempDir Path folder;
  private OpenStore open;

  @BeforeEach
  void start() {
    open = database.open(folder);
    open.load(Lines.PIPELINE);
  }

  @AfterEach
  void stop() {
    open.close();
  }

  private static String opportunity(String id, String day, String members) {
    return "{'_type':'Opportunity','id':'%s','status_id':'new','date_created':'2026-01-01'"
            .formatted(id)
        + ",'date_updated':'2026-01-%s'%s}".formatted(day, members.isEmpty() ? "" : "," + members);
  }

  private static String lead(String day, String members) {
    return "{'_type':'Lead','id':'l','date_updated':'2026-01-%s'%s}"
        .formatted(day, members.isEmpty() ? "" : "," + members);
  }

  private static Filter is(String text) {
    return new Filter.OneOf(A, Set.of(text));
  }

  private Set<String> kept(Filter filter) {
    return new TreeSet<>(
        StoreSelecting.ids(
            open.store.select(OpenStore.ORGANIZATION, open.version(), filter).orElseThrow(),
            Ids.of(open.store, OpenStore.ORGANIZATION)));
  }

  @Test
  void eachTypeIsFoundAsWhatItIs() {
    open.load(
        opportunity("text", "01", "'custom.cf_a':'Zürich West'"),
        opportunity("number", "01", "'custom.cf_a':12.50"),
        opportunity("truth", "01", "'custom':{'cf_a':true}"),
        opportunity("day", "01", "'custom.cf_a':'2026-03-01'"),
        opportunity("time", "01", "'custom.cf_a':'2026-03-01T00:30:00+01:00'"),
        opportunity("list", "01", "'custom.cf_a':['west',12.5,null,[true],{'x':1},'']"),
        opportunity("empty", "01", "'custom':{'cf_a':'','cf_b':[],'cf_c':null}"),
        opportunity("without", "01", ""));
    assertEquals(Set.of("day", "list", "number", "text", "time", "truth"), kept(EXISTS));
    assertEquals(Set.of("empty", "without"), kept(new Filter.Not(EXISTS)));
    BigDecimal bound = new BigDecimal("12.5");
    assertEquals(
        Set.of("list", "number"), kept(new Filter.NumberRange(A, null, bound, null, bound)));
    assertEquals(Set.of("truth"), kept(new Filter.Truth(A, true)));
    assertEquals(Set.of(), kept(new Filter.Truth(A, false)));
    Instant march = Instant.parse("2026-03-01T00:00:00Z");
    assertEquals(Set.of("day"), kept(Filter.MomentRange.of(A, march, null, ZoneOffset.UTC)));
    assertEquals(Set.of("time"), kept(Filter.MomentRange.of(A, null, march, ZoneOffset.UTC)));
    assertEquals(
        Set.of("list", "text"),
        kept(new Filter.TextMatch(A, TextMode.FULL_WORDS, List.of("west"))));
    assertEquals(
        Set.of("text"),
        kept(new Filter.TextMatch(A, TextMode.EXACT_VALUE, List.of("zurich west"))));
  }

  @Test
  void valuesFollowTheirOpportunity() {
    open.load(opportunity("o", "02", "'custom.cf_a':'one'"));
    assertEquals(Set.of("o"), kept(is("one")));
    open.load(opportunity("o", "02", "'custom.cf_a':'one'"));
    assertEquals(Set.of("o"), kept(is("one")));
    open.load(opportunity("o", "01", "'custom.cf_a':'older'"));
    assertEquals(Set.of("o"), kept(is("one")));
    assertEquals(Set.of(), kept(is("older")));
    open.load(opportunity("o", "03", "'custom.cf_a':['two','three']"));
    assertEquals(Set.of(), kept(is("one")));
    assertEquals(Set.of("o"), kept(is("three")));
    open.load(opportunity("o", "04", ""));
    assertEquals(Set.of(), kept(EXISTS));
    open.load(opportunity("o", "05", "'custom.cf_a':'back'"));
    open.load(Lines.removed("Opportunity", "o", "06"));
    assertEquals(Set.of(), kept(new Filter.Or(List.of(EXISTS, Filter.ALL))));
    open.load(opportunity("o", "05", "'custom.cf_a':'late'"));
    assertEquals(Set.of(), kept(Filter.ALL));
    open.load(opportunity("o", "07", "'custom.cf_a':'again'"));
    assertEquals(Set.of("o"), kept(is("again")));
    assertEquals(Set.of(), kept(is("back")));
  }

  @Test
  void valuesOfALeadMayComeBeforeOrAfterItsOpportunities() {
    open.load(lead("01", "'custom.cf_a':'early'"));
    open.load(opportunity("o", "01", "'lead_id':'l'"), opportunity("other", "01", ""));
    assertEquals(Set.of("o"), kept(new Filter.OneOf(OF_LEAD, Set.of("early"))));
    assertEquals(Set.of("other"), kept(new Filter.Not(new Filter.Exists(OF_LEAD))));
    open.load(lead("02", "'custom.cf_a':7"));
    assertEquals(Set.of(), kept(new Filter.OneOf(OF_LEAD, Set.of("early"))));
    open.load(Lines.removed("Lead", "l", "03"));
    assertEquals(Set.of(), kept(new Filter.Exists(OF_LEAD)));
    assertEquals(Set.of("o"), kept(new Filter.OneOf(Field.LEAD_ID, Set.of("l"))));
  }

  @Test
  void nothingStaysOfWhatALoadSkips() {
    open.loadSkipping(
        opportunity("good", "01", "'custom.cf_a':'kept'"),
        opportunity("bad", "xx", "'custom.cf_a':'kept'"),
        opportunity("twice", "01", "'custom.cf_a':'first'"),
        opportunity("twice", "01", "'custom.cf_a':'second'"));
    assertEquals(Set.of("good"), kept(is("kept")));
    assertEquals(Set.of("twice"), kept(is("first")));
    assertEquals(Set.of(), kept(is("second")));
  }

  @Test
  void organizationsDoNotSeeEachOthersValues() {
    open.load(opportunity("o", "01", "'custom.cf_a':'mine'"));
    open.store.load(
        "orga_other",
        OpenStore.ndjson(opportunity("o", "01", ""), opportunity("p", "01", "")),
        ImportOptions.DEFAULT);
    assertEquals(
        0,
        open.store
            .select("orga_other", open.store.version("orga_other"), EXISTS)
            .orElseThrow()
            .size());
  }
}
