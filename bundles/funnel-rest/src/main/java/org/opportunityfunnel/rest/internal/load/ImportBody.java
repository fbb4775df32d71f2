package org.opportunityfunnel.rest.internal.load;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.container.ContainerRequestContext;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.RecordFormat;
import org.opportunityfunnel.api.store.RecordFormats;
import org.opportunityfunnel.rest.internal.body.ContentEncoding;
import org.opportunityfunnel.rest.internal.body.ContentType;
import org.opportunityfunnel.rest.internal.service.Held;

/** The body of an import, unpacked on the way. */
final class ImportBody {
  /** The parameter that names a mapping. */
  static final String MAPPING = "mapping";

  private static final String NDJSON = "application/x-ndjson";
  private static final String ZIP = "application/zip";
  private static final String CSV = "text/csv";

  private final Held<RecordFormats> mappings;

  ImportBody(Held<RecordFormats> mappings) {
    this.mappings = mappings;
  }

  /**
   * What the request's body is.
   *
   * @param body what it is read from
   * @param mapping the name of what reads a file of another system
   */
  ImportSource of(ContainerRequestContext request, Optional<String> mapping, InputStream body) {
    if (mapping.isPresent()) {
      ContentType.require(request, List.of(CSV));
      return new ImportSource.Formatted(format(mapping.get()), unpacked(request, body));
    }
    String type = ContentType.require(request, List.of(NDJSON, ZIP, CSV));
    if (type.equals(CSV)) {
      throw refused("A CSV file needs the name of a mapping; GET import/mapping/ lists them.");
    }
    InputStream records = unpacked(request, body);
    return type.equals(ZIP) ? new ImportSource.Zip(records) : new ImportSource.Ndjson(records);
  }

  private RecordFormat format(String name) {
    try {
      return mappings.get().find(name);
    } catch (FunnelException unusable) {
      throw unusable.code() == ErrorCode.INVALID ? refused(unusable.getMessage()) : unusable;
    }
  }

  private static FunnelException refused(String message) {
    return FunnelException.invalid(List.of(new Problem(MAPPING, message)));
  }

  private static InputStream unpacked(ContainerRequestContext request, InputStream body) {
    return switch (ContentEncoding.of(request)) {
      case IDENTITY -> body;
      case GZIP -> new GzipStream(body);
    };
  }
}
