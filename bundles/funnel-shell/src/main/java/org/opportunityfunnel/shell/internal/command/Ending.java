package org.opportunityfunnel.shell.internal.command;

import java.util.List;

/**
 * How a command ended.
 *
 * @param code its exit code
 * @param complaints what a person must know of a failure, safe to show; empty if it succeeded, or
 *     has said all already
 */
public record Ending(int code, List<String> complaints) {
  public Ending {
    complaints = List.copyOf(complaints);
  }
}
