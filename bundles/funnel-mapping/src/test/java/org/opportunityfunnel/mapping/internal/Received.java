package org.opportunityfunnel.mapping.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.store.RecordFormat;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.store.RecordReceiver;
import org.opportunityfunnel.api.store.UnreadableRecordsException;

/** What a format made of a file, a line each. */
public final class Received implements RecordReceiver {
  private final List<String> records = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  /** What the format makes of the bytes. */
  public static Received of(RecordFormat format, byte[] file) throws IOException {
    Received received = new Received();
    try {
      format.read(new ByteArrayInputStream(file), received);
    } catch (UnreadableRecordsException e) {
      received.complaints.add("unreadable: line " + e.line() + ": " + e.getMessage());
    }
    return received;
  }

  public static Received of(RecordFormat format, String file) throws IOException {
    return of(format, file.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void record(RecordKind kind, long line, byte[] json) {
    records.add(line + " " + kind.typeName() + " " + new String(json, StandardCharsets.UTF_8));
  }

  @Override
  public void problem(long line, String field, String message) {
    complaints.add("line " + line + ": " + (field.isEmpty() ? "" : field + ": ") + message);
  }

  @Override
  public void notice(String sentence) {
    complaints.add("notice: " + sentence);
  }

  /** Records with line and kind, but pipelines, which are the mapping's. */
  public List<String> records() {
    return records.stream().filter(line -> !line.contains(" Pipeline ")).toList();
  }

  public List<String> complaints() {
    return complaints;
  }
}
