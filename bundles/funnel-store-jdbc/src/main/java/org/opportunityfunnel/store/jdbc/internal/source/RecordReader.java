package org.opportunityfunnel.store.jdbc.internal.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;
import org.opportunityfunnel.store.jdbc.internal.record.BadValueException;
import org.opportunityfunnel.store.jdbc.internal.record.CustomFields;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShape;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShapes;

/**
 * Reads the records of one kind in one file: first {@link #read}, then, if what follows it is as it
 * should be, {@link #deliver}: a good one goes to the sink, a bad one is noted.
 */
final class RecordReader {
  private static final String DELETED = "_deleted";

  private final RecordShape shape;
  private final String file;
  private final RecordSink sink;
  private final ProblemLog problems;
  private final Object[] row;
  private final long[] lines;
  private final CustomFields custom = new CustomFields();
  private final List<Fault> faults = new ArrayList<>();
  private boolean deleted;
  private long line;

  /** What is wrong with a member, by its index in the shape; -1 for one that is not kept. */
  private record Fault(int member, ImportProblem problem) {}

  RecordReader(RecordShape shape, String file, RecordSink sink, ProblemLog problems) {
    this.shape = shape;
    this.file = file;
    this.sink = sink;
    this.problems = problems;
    this.row = new Object[shape.slots()];
    this.lines = new long[shape.members().size()];
  }

  /**
   * Reads the record at whose opening brace the parser stands, to its closing one.
   *
   * @throws IOException if the JSON is broken or the record is too long
   */
  void read(JsonParser parser, Position position) throws IOException {
    Arrays.fill(row, null);
    Arrays.fill(lines, 0);
    faults.clear();
    custom.clear();
    deleted = false;
    position.begin(parser);
    line = position.line(parser);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      long memberLine = position.line(parser);
      parser.nextToken();
      member(name, parser, memberLine);
      position.checkLength(parser);
    }
    // A string that nobody asked for is passed over only now.
    position.checkLength(parser);
    position.end();
  }

  private void member(String name, JsonParser parser, long line) throws IOException {
    int index = shape.index(name);
    try {
      if (index >= 0) {
        if (lines[index] != 0) {
          parser.skipChildren();
          throw new BadValueException("comes twice, first in line " + lines[index]);
        }
        lines[index] = line;
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
          row[index] = shape.members().get(index).type().read(parser);
        }
      } else if (name.equals(DELETED)) {
        deleted(parser);
      } else if (shape.custom() && CustomFields.isNamed(name)) {
        custom.read(name, parser);
      } else {
        parser.skipChildren();
      }
    } catch (BadValueException e) {
      faults.add(
          new Fault(index, new ImportProblem(file, line, name + e.inside(), e.getMessage())));
    }
  }

  private void deleted(JsonParser parser) throws IOException, BadValueException {
    if (!parser.currentToken().isBoolean()) {
      parser.skipChildren();
      throw new BadValueException("must be true or false");
    }
    deleted = parser.getBooleanValue();
  }

  /** Hands the record that was read last to the sink, or notes what is wrong with it. */
  void deliver() throws IOException {
    if (shape.custom()) {
      try {
        row[row.length - 1] = custom.text();
      } catch (BadValueException e) {
        faults.add(new Fault(-1, new ImportProblem(file, line, "custom", e.getMessage())));
      }
    }
    if (deleted) {
      forgetAllButIdentity();
    }
    faults.forEach(fault -> problems.add(fault.problem()));
    boolean complete = lacksNothing();
    if (complete && faults.isEmpty()) {
      sink.record(shape, file, line, row, deleted);
    }
  }

  /** A removed record needs no more than what says which one, and since when. */
  private void forgetAllButIdentity() {
    int updated = shape.index(RecordShapes.DATE_UPDATED);
    for (int i = 1; i < row.length; i++) {
      if (i != updated) {
        row[i] = null;
      }
    }
    faults.removeIf(fault -> fault.member() > 0 && fault.member() != updated);
  }

  private boolean lacksNothing() {
    boolean complete = true;
    for (int i = 0; i < (deleted ? 1 : shape.members().size()); i++) {
      if (shape.members().get(i).required() && row[i] == null && !isFaulty(i)) {
        problems.add(file, line, shape.members().get(i).name(), "is missing");
        complete = false;
      }
    }
    List<String> anyOf = shape.anyOf();
    if (!deleted && !anyOf.isEmpty() && anyOf.stream().allMatch(this::isMissing)) {
      problems.add(file, line, anyOf.get(0), "is missing, and so is " + anyOf.get(1));
      complete = false;
    }
    return complete;
  }

  private boolean isMissing(String member) {
    return row[shape.index(member)] == null && !isFaulty(shape.index(member));
  }

  private boolean isFaulty(int member) {
    return faults.stream().anyMatch(fault -> fault.member() == member);
  }
}
