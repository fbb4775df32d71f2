package org.opportunityfunnel.shell.internal.funnel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;
import org.opportunityfunnel.api.store.RecordKind;

/**
 * What an import did.
 *
 * @param visible whether reports see it already
 * @param notices sentences on what was left out without being wrong
 */
public record ImportOutcome(
    Map<RecordKind, Counts> counts,
    List<ImportProblem> problems,
    long problemTotal,
    long dataVersion,
    boolean visible,
    List<String> notices) {
  public ImportOutcome {
    counts = Collections.unmodifiableMap(counts);
    problems = List.copyOf(problems);
    notices = List.copyOf(notices);
  }

  /** The same with one notice more. */
  public ImportOutcome with(String notice) {
    List<String> more = new ArrayList<>(notices);
    more.add(notice);
    return new ImportOutcome(counts, problems, problemTotal, dataVersion, visible, more);
  }
}
