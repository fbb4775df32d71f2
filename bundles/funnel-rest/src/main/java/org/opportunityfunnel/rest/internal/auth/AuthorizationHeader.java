package org.opportunityfunnel.rest.internal.auth;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opportunityfunnel.api.security.Credentials;

/**
 * Reads credentials off the {@code Authorization} header. {@code Basic} with a user name and an
 * empty password is an API key, as Close has it; with a password it is a user's; {@code Bearer} is
 * an API key.
 */
public final class AuthorizationHeader {

  private AuthorizationHeader() {}

  /**
   * The credentials in the header's values.
   *
   * @param values all {@code Authorization} headers of the request; may be null
   * @return empty if there is none, more than one, or it is malformed: which of these is nobody's
   *     business
   */
  public static Optional<Credentials> parse(List<String> values) {
    if (values == null || values.size() != 1) {
      return Optional.empty();
    }
    String[] parts = values.get(0).strip().split(" +", 2);
    if (parts.length != 2) {
      return Optional.empty();
    }
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "basic" -> basic(parts[1]);
      case "bearer" -> bearer(parts[1]);
      default -> Optional.empty();
    };
  }

  private static Optional<Credentials> bearer(String token) {
    boolean sane = token.chars().allMatch(c -> c > ' ' && c < 0x7F);
    return sane ? Optional.of(new Credentials.ApiKey(token)) : Optional.empty();
  }

  private static Optional<Credentials> basic(String encoded) {
    return decoded(encoded).flatMap(AuthorizationHeader::userAndPassword);
  }

  private static Optional<String> decoded(String encoded) {
    try {
      byte[] bytes = Base64.getDecoder().decode(encoded);
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (IllegalArgumentException | CharacterCodingException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Credentials> userAndPassword(String pair) {
    int colon = pair.indexOf(':');
    if (colon < 1) {
      return Optional.empty();
    }
    String user = pair.substring(0, colon);
    String password = pair.substring(colon + 1);
    return Optional.of(
        password.isEmpty()
            ? new Credentials.ApiKey(user)
            : new Credentials.Password(user, password));
  }
}
