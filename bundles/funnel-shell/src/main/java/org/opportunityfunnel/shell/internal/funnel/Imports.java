package org.opportunityfunnel.shell.internal.funnel;

import java.util.List;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.api.store.ImportsUnderWay;

/** Loads records. */
public interface Imports {
  /** Is told of the source as it is read, by one thread at a time. */
  interface Listener {
    /** That many more bytes of the file were read. */
    void read(String file, long bytes);

    /** It has to wait for another import; called now and then until its turn comes. */
    default void waits() {}

    /** A person gave it up; what came of that is told in the end. By any thread. */
    default void cancels() {}
  }

  /**
   * What became of the records.
   *
   * @throws CommandFailure REFUSED, with a line a problem, if the data is bad or can't be read;
   *     nothing was stored then
   */
  ImportOutcome load(ImportInput input, OnError onError, Listener listener);

  /** Those of the organization that are under way, whoever began them, by ID. */
  List<ImportsUnderWay.Info> underWay();

  /**
   * Cancels one that is under way.
   *
   * @throws CommandFailure REFUSED if there is none of that ID
   */
  void cancel(String id);

  /** What happens when all was read, a sentence for the person who waits. */
  String whenRead();
}
