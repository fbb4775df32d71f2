package org.opportunityfunnel.store.jdbc.internal.source;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;

/** Keeps the first problems of a load and counts all of them. */
public final class ProblemLog {
  private final List<ImportProblem> first = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private long total;

  public void add(String file, long line, String field, String message) {
    add(new ImportProblem(file, line, field, message));
  }

  public void add(ImportProblem problem) {
    if (first.size() < ImportReport.MAX_PROBLEMS) {
      first.add(problem);
    }
    total++;
  }

  /** Counts problems of which the first were added one by one. */
  public void addUnseen(long count) {
    total += count;
  }

  public List<ImportProblem> first() {
    return List.copyOf(first);
  }

  public long total() {
    return total;
  }

  /** Keeps what is not wrong and should be known; the first of many. */
  public void notice(String sentence) {
    if (notices.size() < ImportReport.MAX_PROBLEMS) {
      notices.add(sentence);
    }
  }

  public List<String> notices() {
    return List.copyOf(notices);
  }
}
