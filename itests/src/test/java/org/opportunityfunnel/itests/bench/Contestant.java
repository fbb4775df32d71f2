package org.opportunityfunnel.itests.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Something that answers reports. Not thread-safe. */
interface Contestant extends AutoCloseable {

  String name();

  /** Answers, the whole answer in memory; what it comes to is looked at when nobody measures. */
  Supplier<Sums> answer(Question question) throws Exception;

  /** What the data takes, in memory or on the disk. */
  long bytes() throws Exception;

  @Override
  void close() throws SQLException, IOException;
}
