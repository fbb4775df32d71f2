package org.opportunityfunnel.shell.internal.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.shell.internal.client.ApiKey;
import org.opportunityfunnel.shell.internal.client.FunnelEnvironment;
import org.opportunityfunnel.shell.internal.client.JsonText;
import org.opportunityfunnel.shell.internal.client.ReportClient;
import org.opportunityfunnel.shell.internal.command.ImportRun;
import org.opportunityfunnel.shell.internal.command.Terminal;
import org.opportunityfunnel.shell.internal.demo.DemoFolder;
import org.opportunityfunnel.shell.internal.demo.DemoSettings;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.FunnelServer;
import org.opportunityfunnel.shell.internal.funnel.ImportInput;
import org.opportunityfunnel.shell.internal.funnel.Reports;
import org.opportunityfunnel.shell.internal.remote.RemoteFunnelServer;
import org.opportunityfunnel.shell.internal.text.HeadingText;
import org.opportunityfunnel.shell.internal.text.StagesText;
import org.opportunityfunnel.shell.internal.text.TextStyle;
import org.opportunityfunnel.shell.internal.text.TotalsText;

/** Fills an empty server with the demo data, then shows a funnel and how to ask for it. */
final class DemoShow {
  private static final Duration TIMEOUT = Duration.ofMinutes(10);

  private final FunnelEnvironment environment;
  private final Terminal terminal;
  private final DemoSettings settings;

  DemoShow(FunnelEnvironment environment, Terminal terminal, DemoSettings settings) {
    this.environment = environment;
    this.terminal = terminal;
    this.settings = settings;
  }

  /** All of it, with a server that is ready. */
  void run() {
    // Read now and not before: a server's first start makes the key.
    ApiKey key =
        environment
            .key()
            .orElseThrow(
                () ->
                    new CommandFailure(
                        CommandFailure.Kind.REFUSED,
                        "There is no key in " + environment.data() + "; set FUNNEL_KEY."));
    RemoteFunnelServer server =
        new RemoteFunnelServer(environment.localAddress(), () -> Optional.of(key), TIMEOUT);
    List<Pipeline> pipelines = server.records().pipelines();
    if (pipelines.isEmpty()) {
      load(server);
      pipelines = server.records().pipelines();
    }
    show(server, DemoRequest.of(DemoRequest.main(pipelines)), key);
  }

  private void load(FunnelServer server) {
    Path folder = environment.karafData().resolve("demo");
    terminal.complain("Making the demo data in " + folder + " …");
    try {
      new DemoFolder(settings).write(folder);
    } catch (IOException unwritable) {
      throw new CommandFailure(
          CommandFailure.Kind.REFUSED,
          "Can't write the demo data: " + unwritable.getMessage(),
          unwritable);
    }
    new ImportRun(server.imports(), terminal).load(ImportInput.of(folder), OnError.FAIL);
    terminal.out().println();
  }

  private void show(RemoteFunnelServer server, Map<String, Object> request, ApiKey key) {
    Reports reports = server.reports();
    StagesReport stages = reports.stages(request);
    TotalsReport totals = reports.totals(request);
    TextStyle style = terminal.outStyle();
    String currency = stages.meta().currency();
    List<String> lines = new ArrayList<>(new HeadingText(style).lines(stages.meta()));
    lines.add("");
    lines.addAll(new StagesText(style).lines(stages.aggregations(), currency));
    lines.add("");
    lines.addAll(new TotalsText(style).summary(totals.aggregations(), currency));
    lines.add("");
    lines.add("The server is at " + server.address() + ". The same report by curl:");
    lines.add("");
    terminal.print(lines);
    // As it is, not wrapped nor made safe: to be pasted into a shell.
    terminal
        .out()
        .println(
            DemoRequest.curl(
                key,
                server.address().resolve(ReportClient.STAGES),
                new String(JsonText.bytes(request), StandardCharsets.UTF_8)));
    terminal.out().println();
  }
}
