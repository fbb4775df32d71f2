package org.opportunityfunnel.reports.internal.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.model.SavedSearch;

/**
 * The members of a saved search's draft after the checks that need nothing but the draft. What was
 * wrong is among the problems and left out here.
 *
 * @param type what it selects; empty if it is not named or wrong
 * @param sQuery the tree, if the draft names it; empty inside for null
 * @param query the textual query, likewise
 * @param timezone null if absent
 * @param problems everything found so far, in the order of finding
 */
public record ParsedDraft(
    Optional<String> name,
    Optional<Field.Owner> type,
    Optional<Optional<Map<String, Object>>> sQuery,
    Optional<Optional<String>> query,
    String timezone,
    List<Problem> problems) {
  public ParsedDraft {
    problems = List.copyOf(problems);
  }

  /** The saved search with the members that the draft names, and with its own for the others. */
  public SavedSearch over(SavedSearch base) {
    return new SavedSearch(
        base.id(),
        name.orElse(base.name()),
        type.map(Field.Owner::wireName).orElse(base.type()),
        sQuery.orElse(Optional.ofNullable(base.sQuery())).orElse(null),
        query.orElse(Optional.ofNullable(base.query())).orElse(null));
  }
}
