package org.opportunityfunnel.query.internal.memory;

import org.junit.jupiter.api.Test;
import org.opportunityfunnel.testkit.agreement.Agreement;
import org.opportunityfunnel.testkit.agreement.FilterAgreement;

/** Random filters of all kinds, over random records. */
class FilterAgreementTest {

  @Test
  void keepsWhatThePlainEvaluationKeeps() {
    FilterAgreement.check(
        250, 25, new Agreement.Peer<>("memory", data -> MemoryPeer.over(data)::kept));
  }
}
