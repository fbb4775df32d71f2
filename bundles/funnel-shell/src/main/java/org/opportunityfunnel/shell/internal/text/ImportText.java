package org.opportunityfunnel.shell.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.shell.internal.text.TextTable.Align;

/** Writes what an import did, and what it found wrong. */
public final class ImportText {
  private final TextStyle style;
  private final SafeText safe;
  private final Figures figures;

  public ImportText(TextStyle style) {
    this.style = style;
    this.safe = new SafeText(style);
    this.figures = new Figures(style);
  }

  /** A table of the counts by kind. */
  public List<String> counts(Map<RecordKind, Counts> counts) {
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
    table.row("Records", "Added", "Changed", "Unchanged", "Removed");
    counts.forEach(
        (kind, count) ->
            table.row(
                kind.fileName(),
                figures.count(count.added()),
                figures.count(count.changed()),
                figures.count(count.unchanged()),
                figures.count(count.removed())));
    return table.lines();
  }

  /** One line a problem ({@code opportunity.json line 3: value: …}), then how many there are. */
  public List<String> problems(List<ImportProblem> problems, long total) {
    List<String> lines = new ArrayList<>();
    problems.forEach(problem -> lines.add(safe.line(problem.text())));
    if (total > problems.size()) {
      lines.add(
          (style.unicode() ? "… and " : "... and ")
              + figures.count(total - problems.size())
              + " more");
    }
    return lines;
  }
}
