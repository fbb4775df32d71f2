package org.opportunityfunnel.shell.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completes the line of a command: its sub-commands, options, and what may be given for them. */
public final class CommandCompletion {
  private final CommandLine root;
  private final Words words;

  public CommandCompletion(CommandLine root, Words words) {
    this.root = root;
    this.words = words;
  }

  /**
   * What may stand in the place of a word.
   *
   * @param before the words between the command's name and this one
   * @param typed its beginning
   */
  public List<Suggestion> of(List<String> before, String typed) {
    CommandLine at = root;
    OptionSpec open = null;
    int positionals = 0;
    for (String word : before) {
      if (open != null) {
        open = null;
      } else if (word.startsWith("-")) {
        OptionSpec option = at.getCommandSpec().findOption(word);
        open = option != null && option.arity().max() > 0 ? option : null;
      } else if (positionals == 0 && at.getSubcommands().containsKey(word)) {
        at = at.getSubcommands().get(word);
      } else {
        positionals++;
      }
    }
    if (open != null) {
      return values(open, at, "", typed);
    }
    int equals = typed.indexOf('=');
    if (typed.startsWith("-") && equals > 0) {
      OptionSpec option = at.getCommandSpec().findOption(typed.substring(0, equals));
      return option == null
          ? List.of()
          : values(option, at, typed.substring(0, equals + 1), typed.substring(equals + 1));
    }
    return typed.startsWith("-") ? options(at, before) : places(at, positionals, before, typed);
  }

  private List<Suggestion> places(
      CommandLine at, int positionals, List<String> before, String typed) {
    List<Suggestion> places = new ArrayList<>();
    if (positionals == 0) {
      at.getSubcommands().values().stream()
          .distinct()
          .forEach(one -> places.add(described(one.getCommandName(), one)));
    }
    for (PositionalParamSpec parameter : at.getCommandSpec().positionalParameters()) {
      if (parameter.index().contains(positionals)) {
        places.addAll(values(parameter, at, "", typed));
      }
    }
    return places.isEmpty() && typed.isEmpty() ? options(at, before) : places;
  }

  private static Suggestion described(String name, CommandLine command) {
    String[] description = command.getCommandSpec().usageMessage().description();
    return new Suggestion(name, description.length == 0 ? "" : description[0], true);
  }

  private static List<Suggestion> options(CommandLine at, List<String> before) {
    List<Suggestion> options = new ArrayList<>();
    for (OptionSpec option : at.getCommandSpec().options()) {
      boolean given = Stream.of(option.names()).anyMatch(before::contains);
      if (!given || option.isMultiValue()) {
        String[] description = option.description();
        options.add(
            new Suggestion(
                option.longestName(), description.length == 0 ? "" : description[0], true));
      }
    }
    return options;
  }

  private List<Suggestion> values(ArgSpec spec, CommandLine at, String prefix, String typed) {
    int comma = spec.splitRegex().isEmpty() ? -1 : typed.lastIndexOf(',');
    String fixed = prefix + typed.substring(0, comma + 1);
    return words.of(spec.paramLabel(), at.getCommandName(), typed.substring(comma + 1)).stream()
        .map(one -> new Suggestion(fixed + one.value(), one.description(), one.complete()))
        .toList();
  }
}
