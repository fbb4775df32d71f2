package org.opportunityfunnel.query.internal.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.filter.CompiledSearch;
import org.opportunityfunnel.api.filter.SavedSearchCompiler;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.query.internal.Contexts;
import org.opportunityfunnel.query.internal.Searches;
import org.opportunityfunnel.query.internal.SmallOrganization;
import org.opportunityfunnel.query.internal.TwoPhaseSearchCompiler;

/** Prints how long searches take to compile, usual ones and hostile ones. */
final class CompilerBenchmark {
  private static final SavedSearchCompiler COMPILER = new TwoPhaseSearchCompiler();
  private static final int LONGEST = 65_536;

  private CompilerBenchmark() {}

  public static void main(String[] arguments) {
    for (int nodes : new int[] {10, 100, 500}) {
      SavedSearch search = Searches.ofNode("opportunity", SampleTrees.of(nodes));
      CompiledSearch compiled = COMPILER.compile(search, SmallOrganization.CATALOG);
      Timings.print(nodes + " nodes, checked", 2_000, () -> compile(search));
      Timings.print(nodes + " nodes, in a context", 2_000, () -> compiled.filter(Contexts.BERLIN));
    }
    String text = "status_type:active value >= 1000 (note:demo or lead_name:\"acme inc\")";
    Timings.print(
        "textual query of 4 terms", 2_000, () -> compile(Searches.ofText("opportunity", text)));
    hostile().forEach((name, search) -> Timings.print(name, 40, () -> compile(search)));
  }

  private static void compile(SavedSearch search) {
    try {
      COMPILER.compile(search, SmallOrganization.CATALOG).filter(Contexts.BERLIN);
    } catch (FunnelException e) {
      if (e.problems().isEmpty()) {
        throw e;
      }
    }
  }

  private static Map<String, SavedSearch> hostile() {
    Map<String, SavedSearch> searches = new LinkedHashMap<>();
    for (String mode : List.of("full_words", "phrase", "beginning_of_words", "exact_value")) {
      searches.put("10,000 words, " + mode, tree(text(words(10_000), mode)));
    }
    searches.put("2,000,000 characters", tree(text("é(a+)+$ ".repeat(250_000), "phrase")));
    searches.put("half surrogates", tree(text("\uD800 ".repeat(10_000), "full_words")));
    Object deep = Map.of("type", "match_all");
    for (int i = 0; i < 100_000; i++) {
      deep = Map.of("type", "and", "queries", List.of(deep));
    }
    searches.put("100,000 levels", tree(deep));
    Object full = SampleTrees.field("user_id", Map.of("type", "term", "values", thousand()));
    searches.put(
        "499 nodes of 1,000 values",
        tree(Map.of("type", "or", "queries", Collections.nCopies(499, full))));
    for (String part : List.of("(", "not ", "lead(", "\"", "a ", "value:x ", "\\", "\uD800")) {
      searches.put(
          "65,536 characters of " + part.strip(),
          Searches.ofText("opportunity", part.repeat(LONGEST / part.length())));
    }
    return searches;
  }

  private static SavedSearch tree(Object node) {
    return Searches.ofNode("opportunity", node);
  }

  private static Object text(String value, String mode) {
    return Map.of("type", "text", "value", value, "mode", mode);
  }

  private static String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }

  private static List<String> thousand() {
    return IntStream.range(0, 1_000).mapToObj(i -> "user_" + i).toList();
  }
}
