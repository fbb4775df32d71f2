package org.opportunityfunnel.store.jdbc.internal.database;

/** What the processes that share a database do one after the other. Their order is fixed. */
public enum SharedLock {
  /** Bringing the schema up to date. */
  SCHEMA,
  /** Adding an organization. */
  ORGANIZATIONS,
  /** Keeping forms of texts, which belong to no organization. */
  TEXTS
}
