package org.opportunityfunnel.api.model;

import java.util.Objects;

/** A status of a pipeline. No member is null. */
public record Status(String id, String label, StatusType type) {
  public Status {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(type, "type");
  }
}
