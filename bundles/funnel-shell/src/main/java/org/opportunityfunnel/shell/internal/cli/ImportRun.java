package org.opportunityfunnel.shell.internal.cli;

import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.shell.internal.client.FunnelClient;
import org.opportunityfunnel.shell.internal.text.ImportText;
import org.opportunityfunnel.shell.internal.upload.ImportClient;
import org.opportunityfunnel.shell.internal.upload.ImportFolder;
import org.opportunityfunnel.shell.internal.upload.ImportOutcome;
import org.opportunityfunnel.shell.internal.upload.ProgressReporter;

/** Sends a folder and tells how it goes. */
final class ImportRun {
  private final FunnelClient client;
  private final Terminal terminal;

  ImportRun(FunnelClient client, Terminal terminal) {
    this.client = client;
    this.terminal = terminal;
  }

  /** Progress and problems go to err, the counts to out. */
  void send(ImportFolder folder, OnError onError) {
    ProgressReporter progress =
        new ProgressReporter(
            terminal.err(),
            terminal.errIsTerminal(),
            terminal.errStyle(),
            folder.bytes(),
            System::nanoTime);
    ImportOutcome outcome;
    try {
      outcome = new ImportClient(client).send(folder, onError, progress);
    } finally {
      progress.end();
    }
    new ImportText(terminal.errStyle())
        .problems(outcome.problems(), outcome.problemTotal())
        .forEach(terminal.err()::println);
    if (outcome.problemTotal() > 0) {
      terminal.complain(
          (outcome.problemTotal() == 1 ? "1 problem" : outcome.problemTotal() + " problems")
              + "; what they are about was left out.");
    }
    terminal.print(new ImportText(terminal.outStyle()).counts(outcome.counts()));
    terminal
        .out()
        .println(
            outcome.visible()
                ? "Reports see it, as data version " + outcome.dataVersion() + "."
                : "Reports will see it soon, as data version " + outcome.dataVersion() + ".");
  }
}
