package org.opportunityfunnel.query.internal;

import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.filter.CompiledSearch;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.SavedSearchCompiler;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SavedSearch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Compiles saved searches and refuses whatever it does not understand. Of the language it knows
 * {@code match_all}, {@code and}, {@code or}, {@code object_type}, and {@code field_condition} with
 * {@code term}, {@code reference} and {@code number_range} on regular fields other than dates; the
 * rest is refused as not supported yet. What is wrong with the type or a textual query is noted
 * without a path, because it lies outside {@code s_query}.
 */
@Component(service = SavedSearchCompiler.class)
public final class StrictSavedSearchCompiler implements SavedSearchCompiler {
  private static final Set<String> ENVELOPE = Set.of("query", "results_limit", "sort");
  private static final String EVERYTHING = "*";

  @Activate
  public StrictSavedSearchCompiler() {}

  @Override
  public CompiledSearch compile(SavedSearch search, Catalog catalog) {
    Findings findings = new Findings();
    Filter filter =
        selected(search, findings)
            .map(
                atHand ->
                    search.sQuery() == null
                        ? textual(search.query(), findings)
                        : tree(search, atHand, catalog, findings))
            .orElse(Filter.ALL);
    findings.throwIfAny();
    return context -> filter;
  }

  private static Optional<Field.Owner> selected(SavedSearch search, Findings findings) {
    Field.Owner selected = ObjectTypes.WORDS.meanings().get(search.type());
    if (selected == null) {
      findings.add(
          "",
          "a search of type "
              + Said.quoted(search.type())
              + " selects no opportunities; possible types are "
              + String.join(", ", ObjectTypes.WORDS.meanings().keySet()));
    }
    return Optional.ofNullable(selected);
  }

  private static Filter textual(String query, Findings findings) {
    if (query != null && !query.strip().equals(EVERYTHING)) {
      findings.add(
          "", "the textual query " + Said.quoted(query) + " is not supported yet; possible is *");
    }
    return Filter.ALL;
  }

  private static Filter tree(
      SavedSearch search, Field.Owner atHand, Catalog catalog, Findings findings) {
    Members envelope = new Members(search.sQuery(), "", findings);
    envelope.allowOnly(ENVELOPE);
    if (envelope.value("results_limit") != null) {
      findings.add("results_limit", "is not supported yet; possible is null");
    }
    if (envelope.value("sort") != null) {
      envelope.list("sort");
    }
    FieldConditions conditions =
        new FieldConditions(
            new FieldNames(atHand, findings), new References(catalog, findings), findings);
    NodeCompiler nodes = new NodeCompiler(atHand, conditions, findings);
    return envelope.object("query").map(nodes::compile).orElse(Filter.ALL);
  }
}
