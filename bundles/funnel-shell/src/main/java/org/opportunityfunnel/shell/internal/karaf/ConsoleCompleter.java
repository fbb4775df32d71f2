package org.opportunityfunnel.shell.internal.karaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.opportunityfunnel.shell.internal.command.CommandCompletion;
import org.opportunityfunnel.shell.internal.command.CommandContext;
import org.opportunityfunnel.shell.internal.command.ServerWords;
import org.opportunityfunnel.shell.internal.command.Suggestion;

/** Completes the name of a command, then its line. */
final class ConsoleCompleter implements Completer {
  private static final String ORGANIZATION = "--organization";

  private final ConsoleCommand command;
  private final boolean scoped;

  /**
   * Of that command.
   *
   * @param scoped whether its name alone is enough
   */
  ConsoleCompleter(ConsoleCommand command, boolean scoped) {
    this.command = command;
    this.scoped = scoped;
  }

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<Candidate> found = new ArrayList<>();
    completeCandidates(session, line, found);
    found.forEach(candidate -> candidates.add(candidate.value()));
    return 0;
  }

  @Override
  public void completeCandidates(Session session, CommandLine line, List<Candidate> candidates) {
    String full = command.getScope() + ":" + command.getName();
    int index = line.getCursorArgumentIndex();
    if (index == 0) {
      candidates.add(candidate(new Suggestion(command.getName(), command.getDescription(), true)));
      if (!scoped) {
        candidates.add(candidate(new Suggestion(full, command.getDescription(), true)));
      }
      return;
    }
    List<String> words = List.of(line.getArguments());
    if (!full.equals(session.resolveCommand(words.get(0)))) {
      return;
    }
    List<String> before = words.subList(1, Math.min(index, words.size()));
    String cursor = line.getCursorArgument() == null ? "" : line.getCursorArgument();
    String typed = cursor.substring(0, Math.min(line.getArgumentPosition(), cursor.length()));
    completion(session, before).of(before, typed).stream()
        .map(ConsoleCompleter::candidate)
        .forEach(candidates::add);
  }

  private CommandCompletion completion(Session session, List<String> before) {
    OrganizationOption organization = new OrganizationOption();
    CommandContext context = command.context(session, organization);
    picocli.CommandLine line = ConsoleCommandLine.create(command.getName(), context, organization);
    organization.choose(chosen(before));
    return new CommandCompletion(line, new ServerWords(context));
  }

  private static Optional<String> chosen(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith(ORGANIZATION + "=")) {
        return Optional.of(words.get(i).substring(ORGANIZATION.length() + 1));
      }
      if (words.get(i).equals(ORGANIZATION) && i + 1 < words.size()) {
        return Optional.of(words.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private static Candidate candidate(Suggestion one) {
    String description = one.description().isEmpty() ? null : one.description();
    return new Candidate(one.value(), one.value(), null, description, null, null, one.complete());
  }
}
