package org.opportunityfunnel.shell.internal.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.shell.internal.client.ApiKey;
import org.opportunityfunnel.shell.internal.client.ClientFailure;
import org.opportunityfunnel.shell.internal.client.FunnelClient;
import org.opportunityfunnel.shell.internal.client.FunnelEnvironment;
import org.opportunityfunnel.shell.internal.client.JsonText;
import org.opportunityfunnel.shell.internal.client.Lookups;
import org.opportunityfunnel.shell.internal.client.ReportClient;
import org.opportunityfunnel.shell.internal.demo.DemoFolder;
import org.opportunityfunnel.shell.internal.demo.DemoSettings;
import org.opportunityfunnel.shell.internal.text.HeadingText;
import org.opportunityfunnel.shell.internal.text.StagesText;
import org.opportunityfunnel.shell.internal.text.TextStyle;
import org.opportunityfunnel.shell.internal.text.TotalsText;
import org.opportunityfunnel.shell.internal.upload.ImportFolder;

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
                    new ClientFailure(
                        ClientFailure.Kind.REFUSED,
                        "There is no key in " + environment.data() + "; set FUNNEL_KEY."));
    FunnelClient client = new FunnelClient(environment.localAddress(), Optional.of(key), TIMEOUT);
    List<Pipeline> pipelines = new Lookups(client).pipelines();
    if (pipelines.isEmpty()) {
      load(client);
      pipelines = new Lookups(client).pipelines();
    }
    show(client, DemoRequest.of(DemoRequest.main(pipelines)), key);
  }

  private void load(FunnelClient client) {
    Path folder = environment.karafData().resolve("demo");
    terminal.complain("Making the demo data in " + folder + " …");
    try {
      new DemoFolder(settings).write(folder);
    } catch (IOException unwritable) {
      throw new ClientFailure(
          ClientFailure.Kind.REFUSED,
          "Can't write the demo data: " + unwritable.getMessage(),
          unwritable);
    }
    new ImportRun(client, terminal).send(ImportFolder.of(folder), OnError.FAIL);
    terminal.out().println();
  }

  private void show(FunnelClient client, ObjectNode request, ApiKey key) {
    ReportClient reports = new ReportClient(client);
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
    lines.add("The server is at " + client.address() + ". The same report by curl:");
    lines.add("");
    terminal.print(lines);
    // As it is, not wrapped nor made safe: to be pasted into a shell.
    terminal
        .out()
        .println(
            DemoRequest.curl(
                key,
                client.address().resolve(ReportClient.STAGES),
                new String(JsonText.bytes(request), StandardCharsets.UTF_8)));
    terminal.out().println();
  }
}
