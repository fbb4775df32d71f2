package org.opportunityfunnel.rest.internal.report;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.ws.rs.core.MediaType;
import org.opportunityfunnel.api.report.ReportFormat;

/**
 * A format that was seen, with what it said of itself then.
 *
 * @param present the service; empty while it is away, since it may come back
 */
record FormatOffer(
    String mediaType,
    boolean hasTotals,
    int ranking,
    long serviceId,
    Optional<ReportFormat> present) {
  static final Comparator<FormatOffer> BY_RANKING =
      Comparator.comparingInt(FormatOffer::ranking)
          .reversed()
          .thenComparingLong(FormatOffer::serviceId);

  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]+/[a-z0-9.+-]+");

  /** The offer of that service; empty if what it says of its types can't stand in a header. */
  static Optional<FormatOffer> of(ReportFormat format, int ranking, long serviceId) {
    String mediaType = format.mediaType();
    return isWellFormed(mediaType, format.contentType())
        ? Optional.of(
            new FormatOffer(mediaType, format.hasTotals(), ranking, serviceId, Optional.of(format)))
        : Optional.empty();
  }

  private static boolean isWellFormed(String mediaType, String contentType) {
    if (mediaType == null
        || contentType == null
        || !MEDIA_TYPE.matcher(mediaType).matches()
        || contentType.chars().anyMatch(c -> c < ' ' || c > '~')) {
      return false;
    }
    try {
      MediaType.valueOf(contentType);
      return true;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  FormatOffer away() {
    return new FormatOffer(mediaType, hasTotals, ranking, serviceId, Optional.empty());
  }

  boolean isOf(ReportFormat service) {
    return present.isPresent() && present.get() == service;
  }

  boolean writes(ReportKind kind) {
    return kind == ReportKind.STAGES || hasTotals;
  }
}
