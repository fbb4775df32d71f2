package org.opportunityfunnel.store.jdbc.internal.record;

import java.util.List;

/** A member of a record that is kept. */
public record Member(String name, MemberType type, boolean required) {

  /** The columns that its value fills. */
  public List<Column> columns() {
    return type.columns(name);
  }
}
