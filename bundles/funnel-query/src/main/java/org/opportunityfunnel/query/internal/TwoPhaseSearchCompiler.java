package org.opportunityfunnel.query.internal;

import java.util.Optional;
import org.opportunityfunnel.api.filter.CompiledSearch;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.SavedSearchCompiler;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.query.internal.field.ObjectTypes;
import org.opportunityfunnel.query.internal.fold.Meaning;
import org.opportunityfunnel.query.internal.reading.Findings;
import org.opportunityfunnel.query.internal.reading.Said;
import org.opportunityfunnel.query.internal.text.TextualSearch;
import org.opportunityfunnel.query.internal.tree.TreeSearch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Compiles saved searches in two phases: first everything is checked and groups become their
 * members, then, for each request, moments and the current user are put in, which can't fail. What
 * is wrong with the type or a textual query is noted without a path, because it lies outside {@code
 * s_query}. A textual query beside an {@code s_query} is not looked at.
 */
@Component(service = SavedSearchCompiler.class)
public final class TwoPhaseSearchCompiler implements SavedSearchCompiler {

  @Activate
  public TwoPhaseSearchCompiler() {}

  @Override
  public CompiledSearch compile(SavedSearch search, Catalog catalog) {
    Findings findings = new Findings();
    Optional<Meaning> meaning =
        selected(search, findings).map(owner -> meaning(search, owner, catalog, findings));
    findings.throwIfAny();
    return meaning.orElseThrow()::in;
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

  private static Meaning meaning(
      SavedSearch search, Field.Owner selected, Catalog catalog, Findings findings) {
    if (search.sQuery() != null) {
      return new TreeSearch(selected, catalog, findings).read(search.sQuery());
    }
    return search.query() == null
        ? Meaning.of(Filter.ALL)
        : new TextualSearch(findings).read(search.query(), selected);
  }
}
