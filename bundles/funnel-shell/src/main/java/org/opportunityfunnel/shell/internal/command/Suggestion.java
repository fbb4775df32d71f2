package org.opportunityfunnel.shell.internal.command;

/**
 * What may stand next on a command line.
 *
 * @param value the word as the command takes it, blanks and all
 * @param description what it is; empty if it speaks for itself
 * @param complete whether the word ends here; a folder goes on
 */
public record Suggestion(String value, String description, boolean complete) {
  static Suggestion of(String value) {
    return new Suggestion(value, "", true);
  }
}
