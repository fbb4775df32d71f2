package org.opportunityfunnel.rest.internal.body;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.MediaType;
import org.opportunityfunnel.rest.internal.accept.NegotiatedHeaders;
import org.opportunityfunnel.rest.internal.error.HttpError;

/** The media type of a request's body. */
public final class ContentType {

  private ContentType() {}

  /**
   * Which of the types the body is of. All of them are UTF-8 text or binary, so another charset is
   * another type.
   *
   * @throws WebApplicationException 415 if it is none of them, or not said
   */
  public static String require(ContainerRequestContext request, List<String> types) {
    return NegotiatedHeaders.contentType(request)
        .flatMap(ContentType::parse)
        .filter(ContentType::isUtf8)
        .map(type -> type.getType() + "/" + type.getSubtype())
        .flatMap(type -> types.stream().filter(type::equalsIgnoreCase).findFirst())
        .orElseThrow(
            () ->
                new WebApplicationException(
                    HttpError.answer(
                        415,
                        "The body must be "
                            + String.join(" or ", types)
                            + " in UTF-8; say so in"
                            + " the header Content-Type.")));
  }

  private static Optional<MediaType> parse(String header) {
    try {
      return Optional.of(MediaType.valueOf(header));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isUtf8(MediaType type) {
    String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    return charset == null || charset.equalsIgnoreCase("utf-8") || charset.equalsIgnoreCase("utf8");
  }
}
