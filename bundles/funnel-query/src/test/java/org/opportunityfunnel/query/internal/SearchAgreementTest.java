package org.opportunityfunnel.query.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.query.internal.memory.MemoryPeer;
import org.opportunityfunnel.testkit.agreement.Agreement;
import org.opportunityfunnel.testkit.agreement.SearchAgreement;
import org.opportunityfunnel.testkit.agreement.Selecting;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.random.SearchQuestion;
import org.opportunityfunnel.testkit.search.SearchContext;

/** Random searches of all kinds keep what their naive reading keeps. */
class SearchAgreementTest {

  @Test
  void keepsWhatTheOracleKeeps() {
    SearchAgreement.check(
        250, 25, List.of(new Agreement.Peer<>("compiled", SearchAgreementTest::over)));
  }

  private static Selecting.Opened<SearchQuestion> over(OrganizationData data) {
    MemoryPeer records = MemoryPeer.over(data);
    return question -> records.kept(filter(question, records));
  }

  private static Filter filter(SearchQuestion question, MemoryPeer records) {
    return new TwoPhaseSearchCompiler()
        .compile(question.search(), records.catalog())
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
            if (question.isLimited()) {
              continue;
            }
            Filter filter = filter(question, records);
            Filter negated = filter(question.negated(), records);
            Set<String> all = new HashSet<>(records.kept(filter));
            int kept = all.size();
            Set<String> rest = records.kept(negated);
            all.addAll(rest);
            assertEquals(one.organization().opportunities().size(), all.size());
            assertEquals(all.size(), kept + rest.size());
          }
        });
  }
}
