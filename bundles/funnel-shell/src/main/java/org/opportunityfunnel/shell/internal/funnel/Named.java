package org.opportunityfunnel.shell.internal.funnel;

import java.util.Objects;

/** A record by what a person may call it. */
public record Named(String id, String name) {
  public Named {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }
}
