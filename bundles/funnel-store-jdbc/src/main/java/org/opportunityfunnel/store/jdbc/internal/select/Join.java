package org.opportunityfunnel.store.jdbc.internal.select;

/** A table that some fields need beside the records at hand; each row finds at most one there. */
enum Join {
  STATUS,
  LEAD
}
