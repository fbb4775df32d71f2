package org.opportunityfunnel.rest.internal.key;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.security.KeyOrder;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.rest.internal.body.JsonObject;

/** Checks the body of a request for a key. */
final class KeyRequest {
  private static final Set<String> KNOWN =
      Set.of("name", "organization", "rights", "user_id", "visible_users");

  private final JsonObject body;
  private final Problems problems = new Problems();

  private KeyRequest(JsonObject body) {
    this.body = body;
    problems.addAll(body.problems());
  }

  /**
   * The key that the body asks for.
   *
   * @param organization of which it is where the body does not say
   * @throws org.opportunityfunnel.api.error.FunnelException INVALID with everything that is wrong
   */
  static KeyOrder parse(JsonObject body, String organization) {
    return new KeyRequest(body).order(organization);
  }

  private KeyOrder order(String ownOrganization) {
    body.members().keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> problems.add(name, "There is no such field."));
    if (body.members().get("name") == null) {
      problems.add("name", "This field is required.");
    }
    Optional<String> name = text("name");
    Optional<String> organization = text("organization");
    Set<Right> rights = rights();
    Optional<String> userId = text("user_id");
    Optional<Set<String>> visibleUsers = visibleUsers();
    problems.throwIfAny();
    return new KeyOrder(
        name.orElseThrow(), organization.orElse(ownOrganization), rights, userId, visibleUsers);
  }

  private Optional<String> text(String field) {
    Object value = body.members().get(field);
    if (value == null) {
      return Optional.empty();
    }
    if (!KeyRules.isName(value)) {
      problems.add(field, KeyRules.NO_TEXT);
      return Optional.empty();
    }
    return Optional.of((String) value);
  }

  private Set<Right> rights() {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    if (!(body.members().get("rights") instanceof List<?> names) || names.isEmpty()) {
      problems.add("rights", KeyRules.noRights());
      return rights;
    }
    for (Object name : names) {
      Optional<Right> right =
          name instanceof String text ? Right.ofWireName(text) : Optional.empty();
      if (right.isEmpty()) {
        problems.add(
            "rights", "There is no right " + name + "; there are " + KeyRules.allRights() + ".");
      }
      right.ifPresent(rights::add);
    }
    return rights;
  }

  private Optional<Set<String>> visibleUsers() {
    Object value = body.members().get("visible_users");
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof List<?> ids) || !ids.stream().allMatch(KeyRules::isName)) {
      problems.add("visible_users", "This must be a list of user IDs.");
      return Optional.empty();
    }
    Set<String> users = new HashSet<>();
    ids.forEach(id -> users.add((String) id));
    return Optional.of(users);
  }
}
