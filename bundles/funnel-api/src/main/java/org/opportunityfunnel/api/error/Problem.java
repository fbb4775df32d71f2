package org.opportunityfunnel.api.error;

import java.util.Objects;

/**
 * One thing that is wrong.
 *
 * @param path the field, nested ones dotted ({@code cohort_datetime_range.start}); empty when it is
 *     no single field
 * @param message what is wrong and what would be right, a sentence for the person who sent it
 */
public record Problem(String path, String message) {
  public Problem {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }
}
