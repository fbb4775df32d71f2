package org.opportunityfunnel.reports.internal.selection;

import java.util.List;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;

/** What a compiler says is wrong with a search. */
public final class CompileProblems {
  private CompileProblems() {}

  /** The problems by their path inside the search; at least one. */
  public static List<Problem> of(FunnelException e) {
    return e.problems().isEmpty() ? List.of(new Problem("", e.getMessage())) : e.problems();
  }
}
