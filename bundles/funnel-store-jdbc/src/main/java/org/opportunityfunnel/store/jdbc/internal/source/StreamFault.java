package org.opportunityfunnel.store.jdbc.internal.source;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** Words for a stream that can't be read to its end. */
final class StreamFault {
  private StreamFault() {}

  static String message(IOException e) {
    if (e instanceof StrictUtf8Stream.NotUtf8Exception) {
      return e.getMessage();
    }
    if (e instanceof EOFException) {
      return "the compressed data ends too early; the file was cut off";
    }
    if (e instanceof ZipException) {
      return "the compressed data is damaged: " + e.getMessage();
    }
    return "can't be read: " + (e.getMessage() == null ? e.toString() : e.getMessage());
  }
}
