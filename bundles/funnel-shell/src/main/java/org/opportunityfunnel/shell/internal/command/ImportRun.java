package org.opportunityfunnel.shell.internal.command;

import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.shell.internal.funnel.ImportInput;
import org.opportunityfunnel.shell.internal.funnel.ImportOutcome;
import org.opportunityfunnel.shell.internal.funnel.Imports;
import org.opportunityfunnel.shell.internal.text.ImportText;

/** Loads records and tells how it goes. */
public final class ImportRun {
  private final Imports imports;
  private final Terminal terminal;

  public ImportRun(Imports imports, Terminal terminal) {
    this.imports = imports;
    this.terminal = terminal;
  }

  /** Progress and problems go to err, the counts to out. */
  public void load(ImportInput input, OnError onError) {
    ProgressReporter progress =
        new ProgressReporter(
            terminal.err(),
            terminal.errIsTerminal(),
            terminal.errStyle(),
            new ProgressReporter.Source(input.bytes(), imports.whenRead()),
            System::nanoTime);
    ImportOutcome outcome;
    try {
      outcome = imports.load(input, onError, progress);
    } finally {
      progress.end();
    }
    outcome.notices().forEach(terminal::complain);
    new ImportText(terminal.errStyle())
        .problems(outcome.problems(), outcome.problemTotal())
        .forEach(terminal.err()::println);
    if (outcome.problemTotal() > 0) {
      terminal.complain(
          (outcome.problemTotal() == 1 ? "1 problem" : outcome.problemTotal() + " problems")
              + "; what they are about was left out.");
    }
    if (outcome.counts().isEmpty() && outcome.problemTotal() == 0) {
      terminal.out().println("There was no record to import.");
      return;
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
