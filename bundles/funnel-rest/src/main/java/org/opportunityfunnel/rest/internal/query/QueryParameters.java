package org.opportunityfunnel.rest.internal.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.container.ContainerRequestContext;
import org.opportunityfunnel.api.error.Problems;

/**
 * The query parameters of a request. What is wrong with them, an unknown one too (a filter that is
 * left out in silence gives a wrong answer), is collected until {@link #check}.
 */
public final class QueryParameters {
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Problems problems = new Problems();

  private QueryParameters() {}

  /** Those of the request, which may only be the known ones, each once. */
  public static QueryParameters of(ContainerRequestContext request, String... known) {
    QueryParameters parameters = new QueryParameters();
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach((name, values) -> parameters.take(name, values, List.of(known)));
    return parameters;
  }

  private void take(String name, List<String> given, List<String> known) {
    if (!known.contains(name)) {
      problems.add(
          name,
          known.isEmpty()
              ? "There are no query parameters here."
              : "There is no such query parameter here; there are: "
                  + String.join(", ", known)
                  + ".");
    } else if (given.size() > 1) {
      problems.add(name, "This parameter is there several times; give it once.");
    } else {
      values.put(name, given.get(0));
    }
  }

  /** The parameter's value; empty if it is absent or was refused. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Its value as a whole number in these bounds; the fallback if it is absent or wrong. */
  public int integer(String name, int fallback, int min, int max) {
    String text = values.get(name);
    if (text == null) {
      return fallback;
    }
    if (text.matches("-?\\d{1,10}")) {
      long number = Long.parseLong(text);
      if (number >= min && number <= max) {
        return (int) number;
      }
    }
    refuse(name, "This must be a whole number from " + min + " to " + max + ".");
    return fallback;
  }

  /** Notes that the parameter's value is wrong. */
  public void refuse(String name, String message) {
    problems.add(name, message);
  }

  /**
   * Ends the reading.
   *
   * @throws org.opportunityfunnel.api.error.FunnelException INVALID if anything was wrong
   */
  public void check() {
    problems.throwIfAny();
  }
}
