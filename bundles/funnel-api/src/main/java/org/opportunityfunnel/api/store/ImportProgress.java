package org.opportunityfunnel.api.store;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told how far an import is, now and then, by the thread that imports. */
@ConsumerType
public interface ImportProgress {

  /**
   * How far it is.
   *
   * @param file the file being read; empty if it has no name, and while what was read is stored
   * @param records how many records were read so far, of all files
   * @param bytesRead how many bytes of the source were read so far, as they are stored there
   * @param bytesTotal how many there are; -1 if not known
   */
  record State(String file, long records, long bytesRead, long bytesTotal) {}

  void at(State state);

  /**
   * Others are at it; called when it begins to wait for its turn, and now and then until it has it.
   */
  default void waits() {}

  /** All was read; from now on it is stored. */
  default void stores() {}
}
