package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.opportunityfunnel.api.sync.DeliveryInfo;
import org.opportunityfunnel.api.sync.SyncInfo;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.Syncs;
import org.opportunityfunnel.shell.internal.text.DeliveryText;
import org.opportunityfunnel.shell.internal.text.SyncText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code funnel sync}. */
@Command(
    name = "sync",
    description = {
      "Fetch what is new in Close, and say what came. The first sync fetches",
      "everything; one that was interrupted goes on."
    })
final class SyncCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final long LOOK_MILLIS = 500;

  private final CommandContext context;

  @Spec private picocli.CommandLine.Model.CommandSpec spec;

  @Option(names = "--whole", description = "Fetch everything again, whatever is here.")
  private boolean whole;

  @Option(names = "--no-wait", description = "Only begin it; it goes on at the server.")
  private boolean noWait;

  @Option(
      names = "--show",
      description = "Begin nothing; say how it went, and what webhooks brought.")
  private boolean show;

  SyncCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (show && (whole || noWait)) {
      throw new ParameterException(
          spec.commandLine(), "--show begins nothing; leave out --whole and --no-wait.");
    }
    Syncs syncs = context.servers().within(TIMEOUT).syncs();
    List<SyncInfo> states = show ? syncs.list() : syncs.begin(whole);
    if (!show && !noWait) {
      states = ended(syncs, states);
    }
    List<DeliveryInfo> deliveries = show ? syncs.deliveries() : List.of();
    if (states.isEmpty() && deliveries.isEmpty()) {
      context.terminal().complain("Nothing is configured to be fetched.");
    }
    SyncText text = new SyncText(context.terminal().outStyle());
    states.forEach(state -> context.terminal().print(text.lines(state)));
    DeliveryText delivered = new DeliveryText(context.terminal().outStyle());
    deliveries.forEach(one -> context.terminal().print(delivered.lines(one)));
    boolean failed = states.stream().anyMatch(state -> !state.error().isEmpty());
    return failed && !show ? ExitCode.REFUSED : ExitCode.OK;
  }

  private List<SyncInfo> ended(Syncs syncs, List<SyncInfo> begun) {
    Map<String, String> phases = new HashMap<>();
    List<SyncInfo> states = begun;
    while (states.stream().anyMatch(SyncInfo::isRunning)) {
      for (SyncInfo state : states) {
        if (state.isRunning() && !state.phase().equals(phases.put(state.source(), state.phase()))) {
          context.terminal().complain(state.source() + ": " + state.phase());
        }
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CommandFailure(
            CommandFailure.Kind.REFUSED, "Not waited for; the sync goes on at the server.", e);
      }
      states = syncs.list();
    }
    return states;
  }
}
