package org.opportunityfunnel.reports.internal.search;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.filter.CompiledSearch;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.SavedSearchCompiler;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.reports.internal.selection.CompileProblems;
import org.opportunityfunnel.reports.internal.service.Deadline;
import org.opportunityfunnel.reports.internal.service.ServicePool;

/** Compiles searches that are not stored, or not yet. Thread-safe. */
public final class DraftCompiler {
  private final ServicePool<SavedSearchCompiler> compilers;

  public DraftCompiler(ServicePool<SavedSearchCompiler> compilers) {
    this.compilers = compilers;
  }

  /**
   * What is made of the compiled search.
   *
   * @param known what is wrong already; with a wrong type or tree it is all that is reported
   * @throws FunnelException INVALID with what is known and what the compiler finds, by the members
   *     of the draft
   */
  public <R> R compile(
      SavedSearch search,
      Catalog catalog,
      List<Problem> known,
      Deadline deadline,
      Function<CompiledSearch, R> use)
      throws InterruptedException {
    Problems problems = new Problems();
    problems.addAll(known);
    // These hold whatever else the compiler finds, and it can't look without them.
    if (problems.has("type") || problems.has("s_query") || problems.has("query")) {
      problems.throwIfAny();
    }
    return compilers.use(
        deadline,
        compiler -> {
          CompiledSearch compiled = compiled(compiler, search, catalog, problems);
          problems.throwIfAny();
          return use.apply(compiled);
        });
  }

  /** Null if a problem was added. */
  private static CompiledSearch compiled(
      SavedSearchCompiler compiler, SavedSearch search, Catalog catalog, Problems problems) {
    try {
      return compiler.compile(search, catalog);
    } catch (FunnelException e) {
      if (e.code() != ErrorCode.INVALID) {
        throw e;
      }
      CompileProblems.of(e).forEach(one -> problems.add(path(search, one), one.message()));
      return null;
    }
  }

  private static String path(SavedSearch search, Problem problem) {
    if (!problem.path().isEmpty()) {
      return "s_query." + problem.path();
    }
    boolean isKnown =
        Stream.of(Field.Owner.values()).anyMatch(type -> type.wireName().equals(search.type()));
    return !isKnown ? "type" : search.sQuery() == null ? "query" : "s_query";
  }
}
