package org.opportunityfunnel.formats.internal.svg;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opportunityfunnel.api.report.ReportFormat;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;
import org.osgi.service.component.annotations.Component;

/**
 * The format that people look at, in mail and wikis: the funnel of all users as a picture that
 * needs nothing else, neither script nor font nor another file.
 */
@Component(service = ReportFormat.class, property = "service.ranking:Integer=10")
public final class SvgReportFormat implements ReportFormat {

  @Override
  public String name() {
    return "svg";
  }

  @Override
  public String mediaType() {
    return "image/svg+xml";
  }

  @Override
  public String contentType() {
    return "image/svg+xml;charset=UTF-8";
  }

  @Override
  public boolean isAttachment() {
    return false;
  }

  @Override
  public boolean hasTotals() {
    return false;
  }

  @Override
  public void write(StagesReport report, OutputStream out) throws IOException {
    out.write(document(report).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void write(TotalsReport report, OutputStream out) {
    throw new IllegalStateException("Totals have no picture; ask for the stages.");
  }

  private static String document(StagesReport report) {
    StringWriter text = new StringWriter();
    try {
      // The platform's own writer, whichever others are installed: its bytes are the tested ones.
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      new FunnelPicture(report).draw(new Canvas(xml));
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A report could not be written as XML", e);
    }
    return text.toString();
  }
}
