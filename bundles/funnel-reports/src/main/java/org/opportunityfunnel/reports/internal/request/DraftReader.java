package org.opportunityfunnel.reports.internal.request;

import java.util.Optional;
import java.util.function.Function;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.report.SavedSearchDraft;

/** Reads the draft of a saved search, as far as that needs no data. Never fails. */
public final class DraftReader {
  private static final int LONGEST_NAME = 255;

  private final JsonObject draft;
  private final Problems problems = new Problems();

  private DraftReader(SavedSearchDraft draft) {
    problems.addAll(draft.problems());
    this.draft = new JsonObject(draft.members(), "", problems);
  }

  /** A new saved search: it needs a name and a type. */
  public static ParsedDraft create(SavedSearchDraft draft) {
    DraftReader reader = new DraftReader(draft);
    return reader.read(
        reader.draft.required("name", reader::name), reader.draft.required("type", reader::type));
  }

  /** A change of one that is there: what is not named stays. */
  public static ParsedDraft change(SavedSearchDraft draft) {
    DraftReader reader = new DraftReader(draft);
    return reader.read(
        reader.unlessNull("name", reader::name), reader.unlessNull("type", reader::type));
  }

  /** One to try out: it needs no name, and may say its time zone. */
  public static ParsedDraft preview(SavedSearchDraft draft) {
    DraftReader reader = new DraftReader(draft);
    Optional<String> name = reader.draft.string("name");
    Optional<Field.Owner> type = reader.draft.required("type", reader::type);
    Optional<String> timezone = reader.draft.string("timezone");
    ParsedDraft read = reader.read(name, type);
    return new ParsedDraft(
        read.name(),
        read.type(),
        read.sQuery(),
        read.query(),
        timezone.orElse(null),
        read.problems());
  }

  private ParsedDraft read(Optional<String> name, Optional<Field.Owner> type) {
    var sQuery = named("s_query", draft::members);
    var query = named("query", draft::string);
    draft.refuseOthers();
    return new ParsedDraft(name, type, sQuery, query, null, problems.list());
  }

  private Optional<String> name(String member) {
    return draft.string(member).filter(name -> isName(member, name));
  }

  private boolean isName(String member, String name) {
    if (name.isBlank()) {
      draft.note(member, "must not be empty");
      return false;
    }
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      draft.note(member, "must not be longer than " + LONGEST_NAME + " characters");
      return false;
    }
    return true;
  }

  private Optional<Field.Owner> type(String member) {
    return draft.oneOf(member, WireNames.SEARCH_TYPE);
  }

  private <T> Optional<T> unlessNull(String member, Function<String, Optional<T>> read) {
    Optional<T> value = read.apply(member);
    if (draft.names(member) && !draft.has(member)) {
      draft.note(member, "must not be null");
    }
    return value;
  }

  private <T> Optional<Optional<T>> named(String member, Function<String, Optional<T>> read) {
    Optional<T> value = read.apply(member);
    return draft.names(member) ? Optional.of(value) : Optional.empty();
  }
}
