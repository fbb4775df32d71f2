package org.opportunityfunnel.shell.internal.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.User;

/**
 * Finds records by what a person calls them: the exact ID, else the name or email in any case. What
 * fits nothing, or several, fails as {@link CommandFailure} USAGE that says what there is.
 */
public final class NameResolver {
  private static final int SHOWN = 8;

  private final Records records;

  public NameResolver(Records records) {
    this.records = records;
  }

  /**
   * The pipeline's ID.
   *
   * @param wanted an ID or a name; null for the only pipeline that there is
   */
  public String pipeline(String wanted) {
    List<Pipeline> pipelines = records.pipelines();
    if (wanted == null && pipelines.size() == 1) {
      return pipelines.get(0).id();
    }
    List<Named> named = pipelines.stream().map(one -> new Named(one.id(), one.name())).toList();
    if (wanted == null) {
      throw usage(
          pipelines.isEmpty()
              ? "There is no pipeline yet; import data first."
              : "There are several pipelines; choose one by --pipeline: " + list(named));
    }
    return one("pipeline", wanted, named, List.of());
  }

  /** The IDs of the users and groups, users first, in the order that they were named in. */
  public List<String> usersAndGroups(List<String> users, List<String> groups) {
    List<String> ids = new ArrayList<>();
    if (!users.isEmpty()) {
      List<User> known = records.users();
      List<Named> names =
          known.stream().map(one -> new Named(one.id(), one.displayName())).toList();
      List<Named> emails =
          known.stream()
              .filter(one -> one.email() != null)
              .map(one -> new Named(one.id(), one.email()))
              .toList();
      users.forEach(wanted -> ids.add(one("user", wanted, names, emails)));
    }
    if (!groups.isEmpty()) {
      List<Named> names =
          records.groups().stream().map(one -> new Named(one.id(), one.name())).toList();
      groups.forEach(wanted -> ids.add(one("group", wanted, names, List.of())));
    }
    return ids;
  }

  /** The saved search's ID. */
  public String savedSearch(String wanted) {
    return savedSearchRecord(wanted).id();
  }

  /** The saved search. */
  public SavedSearch savedSearchRecord(String wanted) {
    List<SavedSearch> known = records.savedSearches();
    List<Named> names = known.stream().map(one -> new Named(one.id(), one.name())).toList();
    String id = one("saved search", wanted, names, List.of());
    return known.stream().filter(search -> search.id().equals(id)).findFirst().orElseThrow();
  }

  private static String one(String kind, String wanted, List<Named> names, List<Named> others) {
    List<String> found = matches(names, one -> one.id().equals(wanted));
    if (found.isEmpty()) {
      found = matches(others, one -> one.name().equalsIgnoreCase(wanted.strip()));
    }
    if (found.isEmpty()) {
      found = matches(names, one -> one.name().equalsIgnoreCase(wanted.strip()));
    }
    if (found.size() > 1) {
      throw usage(
          "Several "
              + kind
              + "s are called \""
              + wanted
              + "\"; name one by its ID: "
              + String.join(", ", found));
    }
    if (found.isEmpty()) {
      throw usage("There is no " + kind + " \"" + wanted + "\"; there is " + list(names));
    }
    return found.get(0);
  }

  private static List<String> matches(List<Named> records, Predicate<Named> test) {
    return records.stream().filter(test).map(Named::id).distinct().toList();
  }

  private static String list(List<Named> records) {
    if (records.isEmpty()) {
      return "none.";
    }
    String shown =
        records.stream()
            .limit(SHOWN)
            .map(one -> "\"" + one.name() + "\"")
            .collect(Collectors.joining(", "));
    int more = records.size() - SHOWN;
    return more > 0 ? shown + " and " + more + " more." : shown + ".";
  }

  private static CommandFailure usage(String line) {
    return new CommandFailure(CommandFailure.Kind.USAGE, line);
  }
}
