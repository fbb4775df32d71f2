package org.opportunityfunnel.rest.internal.report;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyWriter;

/** Writes one kind of report as one media type. The stream is left open. */
abstract class ReportWriter<R> implements MessageBodyWriter<R> {
  private final Class<R> report;
  private final MediaType mediaType;

  ReportWriter(Class<R> report, MediaType mediaType) {
    this.report = report;
    this.mediaType = mediaType;
  }

  abstract void write(R answer, OutputStream out) throws IOException;

  @Override
  public final boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType wanted) {
    return type == report && mediaType.isCompatible(wanted);
  }

  @Override
  public final void writeTo(
      R answer,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType wanted,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    write(answer, out);
  }
}
