package org.opportunityfunnel.rest.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.opportunityfunnel.api.report.ReportFormat;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;

/** Writes which one it is; a subclass may do something while it writes. */
public class FakeFormat implements ReportFormat {
  private final String mediaType;
  private final boolean hasTotals;
  private final String text;

  public FakeFormat(String mediaType) {
    this(mediaType, true, mediaType);
  }

  public FakeFormat(String mediaType, boolean hasTotals, String text) {
    this.mediaType = mediaType;
    this.hasTotals = hasTotals;
    this.text = text;
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public String mediaType() {
    return mediaType;
  }

  @Override
  public String contentType() {
    return mediaType;
  }

  @Override
  public boolean isAttachment() {
    return false;
  }

  @Override
  public boolean hasTotals() {
    return hasTotals;
  }

  /** Comes between the two halves of the text. */
  protected void pause() {}

  private void write(OutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length / 2);
    pause();
    out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
  }

  @Override
  public void write(StagesReport report, OutputStream out) throws IOException {
    write(out);
  }

  @Override
  public void write(TotalsReport report, OutputStream out) throws IOException {
    write(out);
  }
}
