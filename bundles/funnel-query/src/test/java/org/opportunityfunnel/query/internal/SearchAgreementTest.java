package org.opportunityfunnel.query.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.query.internal.memory.MemoryPeer;
import org.opportunityfunnel.testkit.agreement.Agreement;
import org.opportunityfunnel.testkit.agreement.SearchAgreement;
import org.opportunityfunnel.testkit.agreement.Selecting;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.random.SearchQuestion;
import org.opportunityfunnel.testkit.search.SearchContext;

/** Random searches of all kinds keep what the naive reading of their JSON keeps. */
class SearchAgreementTest {

  @Test
  void keepsWhatTheOracleKeeps() {
    SearchAgreement.check(
        250, 25, List.of(new Agreement.Peer<>("compiled", SearchAgreementTest::over)));
  }

  private static Selecting.Opened<SearchQuestion> over(OrganizationData data) {
    MemoryPeer records = MemoryPeer.over(data);
    return question -> records.kept(filter(question, question.search(), records));
  }

  private static Filter filter(SearchQuestion question, SavedSearch search, MemoryPeer records) {
    return new TwoPhaseSearchCompiler()
        .compile(search, records.catalog())
        .filter(context(question.context()));
  }

  private static FilterContext context(SearchContext context) {
    return Contexts.at(
        context.now(),
        context.zone(),
        context.weekStart(),
        context.yearStart().getValue(),
        context.userId());
  }

  @Test
  void searchAndItsNegationPartition() {
    RandomCases.check(
        60,
        one -> {
          MemoryPeer records = MemoryPeer.over(one.organization());
          for (SearchQuestion question : SearchAgreement.searches(one, 20)) {
            Map<String, Object> envelope = new HashMap<>(question.search().sQuery());
            envelope.put("results_limit", null);
            Filter filter = filter(question, searchOf(question, envelope), records);
            Map<Object, Object> root = new HashMap<>((Map<?, ?>) envelope.get("query"));
            root.put("negate", !Boolean.TRUE.equals(root.get("negate")));
            envelope.put("query", root);
            Filter negated = filter(question, searchOf(question, envelope), records);
            Set<String> all = new HashSet<>(records.kept(filter));
            int kept = all.size();
            Set<String> rest = records.kept(negated);
            all.addAll(rest);
            assertEquals(one.organization().opportunities().size(), all.size());
            assertEquals(all.size(), kept + rest.size());
          }
        });
  }

  private static SavedSearch searchOf(SearchQuestion question, Map<String, Object> envelope) {
    return new SavedSearch("save_1", "One", question.search().type(), envelope, null);
  }
}
