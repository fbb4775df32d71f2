package org.opportunityfunnel.api.model;

import java.util.Objects;

/** A user of the organization. Only the ID is never null. */
public record User(String id, String firstName, String lastName, String email) {
  public User {
    Objects.requireNonNull(id, "id");
  }

  /** First and last name, else the email, else the ID. Never null. */
  public String displayName() {
    String first = firstName == null ? "" : firstName;
    String last = lastName == null ? "" : lastName;
    String name = (first + " " + last).strip();
    if (!name.isEmpty()) {
      return name;
    }
    return email == null || email.isEmpty() ? id : email;
  }
}
