package org.opportunityfunnel.api.model;

import java.util.List;
import java.util.Objects;

/** A group of users, by their IDs in member order. A member need not have a user record. */
public record Group(String id, String name, List<String> members) {
  public Group {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    members = List.copyOf(members);
  }
}
