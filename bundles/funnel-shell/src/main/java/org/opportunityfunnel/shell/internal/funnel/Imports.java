package org.opportunityfunnel.shell.internal.funnel;

import org.opportunityfunnel.api.store.ImportOptions.OnError;

/** Loads records. */
public interface Imports {
  /** Is told of the source as it is read, by one thread at a time. */
  interface Listener {
    /** That many more bytes of the file were read. */
    void read(String file, long bytes);

    /** It has to wait for another import; called now and then until its turn comes. */
    default void waits() {}
  }

  /**
   * What became of the records.
   *
   * @throws CommandFailure REFUSED, with a line a problem, if the data is bad or can't be read;
   *     nothing was stored then
   */
  ImportOutcome load(ImportInput input, OnError onError, Listener listener);

  /** What happens when all was read, a sentence for the person who waits. */
  String whenRead();
}
