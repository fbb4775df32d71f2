package org.opportunityfunnel.shell.internal.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.opportunityfunnel.shell.internal.client.FunnelClient;
import org.opportunityfunnel.shell.internal.client.FunnelEnvironment;
import org.opportunityfunnel.shell.internal.client.ServerAddress;
import org.opportunityfunnel.shell.internal.command.ExitCode;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.server.ServerProcess;
import org.opportunityfunnel.shell.internal.server.ServerStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code funnel demo}. */
@Command(
    name = "demo",
    description = {
      "Start the server, load the demo data if there is no data yet, show the funnel, and stay until"
          + " Ctrl-C.",
      "Where the server runs already, it is asked and left running."
    })
final class DemoCommand implements Callable<Integer> {
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Duration PROBE = Duration.ofSeconds(10);

  private final CliContext context;

  @Mixin private DemoOptions options;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where the server listens (default: FUNNEL_HTTP_PORT, else 8181).")
  private Integer port;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "How long the server may take to start (default ${DEFAULT-VALUE}).")
  private int patience;

  DemoCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    FunnelEnvironment environment =
        port == null
            ? context.environment()
            : context.environment().with("FUNNEL_HTTP_PORT", port.toString());
    ServerAddress address = environment.localAddress();
    ServerStart start =
        new ServerStart(
            new FunnelClient(address, Optional.empty(), PROBE), Duration.ofSeconds(patience));
    DemoShow show =
        new DemoShow(environment, context.terminal(), options.settings(context.clock()));
    if (start.isRunning()) {
      context.terminal().complain("A server runs at " + address + " already; it is asked.");
      show.run();
      return ExitCode.OK;
    }
    return serve(environment, start, show);
  }

  private int serve(FunnelEnvironment environment, ServerStart start, DemoShow show)
      throws InterruptedException {
    context.terminal().complain("Starting the server at " + environment.localAddress() + " …");
    ServerProcess server = ServerProcess.start(environment);
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread stop =
        new Thread(
            () -> {
              interrupted.set(true);
              server.stop(STOP);
            },
            "stop-server");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      start.await(server);
      show.run();
      context.terminal().out().println("Ctrl-C stops the server.");
      context.terminal().out().flush();
      int status = server.await();
      if (interrupted.get()) {
        return ExitCode.OK;
      }
      throw new CommandFailure(
          CommandFailure.Kind.UNREACHABLE,
          "The server ended with status " + status + ". Its log is " + server.log());
    } finally {
      server.stop(STOP);
    }
  }
}
