package org.opportunityfunnel.store.jdbc.internal.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShape;

/** Reads a file of records of one kind, in whatever framing, plain or gzip. */
final class RecordFile {
  /** How much of a file is looked at to find its framing. */
  private static final int HEAD = 1 << 16;

  private final String name;
  private final RecordShape shape;
  private final RecordSink sink;
  private final ProblemLog problems;

  RecordFile(String name, RecordShape shape, RecordSink sink, ProblemLog problems) {
    this.name = name;
    this.shape = shape;
    this.sink = sink;
    this.problems = problems;
  }

  void read(SourceStream stream) throws UnreadableException {
    try {
      if (name.endsWith(".gz") && !Gunzip.isPacked(stream)) {
        throw new UnreadableException(name, 1, "is not gzip, though it is named so");
      }
      records(new BufferedInputStream(Gunzip.ifPacked(stream), HEAD));
    } catch (IOException e) {
      throw new UnreadableException(name, 1, StreamFault.message(e));
    }
  }

  private void records(InputStream in) throws IOException, UnreadableException {
    in.mark(HEAD);
    byte[] head = new byte[HEAD];
    int length = in.readNBytes(head, 0, HEAD);
    in.reset();
    RecordReader reader = new RecordReader(shape, name, sink, problems);
    if (isBlank(head, length)) {
      return;
    }
    if (Framing.of(head, length) == Framing.LINES) {
      new JsonLines(name, problems).read(in, (bytes, start, count, line) -> reader);
    } else {
      new JsonList(name, reader, problems).read(in);
    }
  }

  private static boolean isBlank(byte[] head, int length) {
    for (int i = 0; i < length; i++) {
      if (!Character.isWhitespace(head[i])) {
        return false;
      }
    }
    return length < HEAD;
  }
}
