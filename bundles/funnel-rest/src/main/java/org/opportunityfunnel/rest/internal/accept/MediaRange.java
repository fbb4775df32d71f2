package org.opportunityfunnel.rest.internal.accept;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One element of an {@code Accept} header, such as {@code text/*;q=0.5}. Parameters other than
 * {@code q} are ignored: what is offered has no variants.
 *
 * @param type lower case, or {@code *}
 * @param subtype lower case, or {@code *}
 * @param quality 0 to 1; 0 refuses
 */
record MediaRange(String type, String subtype, double quality) {
  static final MediaRange ANY = new MediaRange("*", "*", 1);
  static final MediaRange NOTHING = new MediaRange("*", "*", 0);

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern RANGE = Pattern.compile("(" + TOKEN + ")/(" + TOKEN + ")");
  private static final Pattern QUALITY =
      Pattern.compile("q\\s*=\\s*(0(\\.\\d{0,3})?|1(\\.0{0,3})?)");

  /** The range; empty if it is malformed. */
  static Optional<MediaRange> parse(String element) {
    String[] parts = element.split(";");
    if (parts.length == 0) {
      return Optional.empty();
    }
    Matcher range = RANGE.matcher(parts[0].strip().toLowerCase(Locale.ROOT));
    if (!range.matches() || (range.group(1).equals("*") && !range.group(2).equals("*"))) {
      return Optional.empty();
    }
    double quality = 1;
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("q") && parameter.substring(1).stripLeading().startsWith("=")) {
        Matcher q = QUALITY.matcher(parameter);
        if (!q.matches()) {
          return Optional.empty();
        }
        quality = Double.parseDouble(q.group(1));
      }
    }
    return Optional.of(new MediaRange(range.group(1), range.group(2), quality));
  }

  /** Whether the type, without parameters, is in this range. */
  boolean matches(String mediaType) {
    int slash = mediaType.indexOf('/');
    return (type.equals("*") || type.equals(mediaType.substring(0, slash)))
        && (subtype.equals("*") || subtype.equals(mediaType.substring(slash + 1)));
  }

  /** 0 for everything, 1 for a type, 2 for a type and subtype. */
  int exactness() {
    return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
  }
}
