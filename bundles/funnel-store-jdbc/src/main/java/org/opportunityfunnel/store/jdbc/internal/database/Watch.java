package org.opportunityfunnel.store.jdbc.internal.database;

/** Waits for news of a database until it is closed. */
@FunctionalInterface
public interface Watch extends AutoCloseable {
  @Override
  void close();
}
