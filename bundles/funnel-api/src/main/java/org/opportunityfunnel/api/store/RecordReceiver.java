package org.opportunityfunnel.api.store;

import org.osgi.annotation.versioning.ProviderType;

/** Takes what a {@link RecordFormat} reads. Not thread-safe. */
@ProviderType
public interface RecordReceiver {

  /**
   * One record.
   *
   * @param line where it is in the file, counted from 1; several records may be of one line
   * @param json a JSON object in UTF-8 with the members that the kind has in an import file; not
   *     kept
   */
  void record(RecordKind kind, long line, byte[] json);

  /**
   * One thing that is wrong; what it belongs to is not handed on as a record.
   *
   * @param field the file's own name of it; empty if it is the line as a whole
   * @param message what is wrong and what would be right
   */
  void problem(long line, String field, String message);

  /** Something that the person who loads the file should know; a sentence. */
  void notice(String sentence);
}
