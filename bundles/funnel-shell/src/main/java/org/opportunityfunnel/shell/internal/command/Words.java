package org.opportunityfunnel.shell.internal.command;

import java.util.List;

/** Knows what may be given for an option or a parameter. */
public interface Words {
  /**
   * What may be given, without regard to how well it fits what was typed.
   *
   * @param label the option's or parameter's label in the help, such as {@code PIPELINE}
   * @param command the name of the command that it belongs to
   * @param typed the beginning of the word
   */
  List<Suggestion> of(String label, String command, String typed);
}
