package org.opportunityfunnel.testkit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command line of {@link OracleMain}.
 *
 * @param zone of ranges where the request names none; UTC by default
 * @param now the present by default
 * @param user whom the request runs as; a machine by default
 */
record OracleArguments(
    Path folder,
    Path request,
    boolean isTotals,
    ZoneId zone,
    Instant now,
    Optional<String> user,
    Optional<Path> compare) {
  private static final Set<String> OPTIONS = Set.of("--now", "--zone", "--user", "--compare");
  private static final String USAGE =
      "usage: OracleMain FOLDER REQUEST.json (stages|totals)"
          + " [--now INSTANT] [--zone ZONE] [--user ID] [--compare ANSWER.json]";

  /**
   * The arguments in any order of options.
   *
   * @throws IllegalArgumentException with the usage if they are wrong
   */
  static OracleArguments parse(List<String> words) {
    List<String> places = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--")) {
        places.add(word);
      } else if (OPTIONS.contains(word) && i + 1 < words.size()) {
        options.put(word, words.get(++i));
      } else {
        throw new IllegalArgumentException(USAGE);
      }
    }
    if (places.size() != 3 || !Set.of("stages", "totals").contains(places.get(2))) {
      throw new IllegalArgumentException(USAGE);
    }
    return new OracleArguments(
        Path.of(places.get(0)),
        Path.of(places.get(1)),
        places.get(2).equals("totals"),
        Optional.ofNullable(options.get("--zone")).map(ZoneId::of).orElse(ZoneOffset.UTC),
        Optional.ofNullable(options.get("--now")).map(Instant::parse).orElseGet(Instant::now),
        Optional.ofNullable(options.get("--user")),
        Optional.ofNullable(options.get("--compare")).map(Path::of));
  }
}
