package org.opportunityfunnel.query.internal.condition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.query.internal.reading.Findings;
import org.opportunityfunnel.query.internal.reading.Members;
import org.opportunityfunnel.query.internal.reading.Values;
import org.opportunityfunnel.query.internal.reading.Vocabulary;

/**
 * Reads references. As a user or group, the ID of a group stands for its members and not for
 * itself; an ID that nothing has stays, and matches nothing.
 */
public final class References {
  private static final String USER_OR_GROUP = "user_or_group";
  private static final Vocabulary<String> TYPES =
      Vocabulary.of(
          List.of("user", USER_OR_GROUP, "status.opportunity", "status.lead", "pipeline", "lead"),
          Function.identity());

  private final Catalog catalog;
  private final Values values;
  private final Findings findings;

  public References(Catalog catalog, Findings findings) {
    this.catalog = catalog;
    this.values = new Values(findings);
    this.findings = findings;
  }

  /** The IDs that a field may have to meet the condition. */
  Set<String> read(Members condition) {
    boolean groups =
        TYPES.read(condition, "reference_type", findings).filter(USER_OR_GROUP::equals).isPresent();
    Set<String> ids = values.texts(condition, "object_ids");
    return groups ? expanded(ids) : ids;
  }

  private Set<String> expanded(Set<String> ids) {
    Set<String> users = new HashSet<>();
    for (String id : ids) {
      users.addAll(catalog.group(id).map(Group::members).orElse(List.of(id)));
    }
    return users;
  }
}
