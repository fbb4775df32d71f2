package org.opportunityfunnel.itests;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.OracleComparison;
import org.opportunityfunnel.itests.harness.SharedServer;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;

/** Random organizations, imported and asked over HTTP, are answered as the oracle does. */
@ExtendWith(SharedServer.class)
class RandomHistoriesIT {
  /** Organizations; each is asked four requests, for both reports, the first two in CSV too. */
  private static final int CASES = 300;

  private static final int IN_CSV = 2;

  @Test
  void areAnsweredAsTheOracleDoes(FunnelServer server) {
    RandomCases.check(CASES, one -> check(one, server.newOrganization()));
  }

  private static void check(RandomCase one, FunnelClient client) throws Exception {
    client.importNdjson(ImportFolderWriter.ndjson(one.organization(), one.seed())).expect(200);
    Oracle oracle = new Oracle(one.organization());
    OracleComparison comparison = new OracleComparison(client, oracle);
    int asked = 0;
    for (OracleRequest random : one.requests()) {
      OracleRequest request = random.withNow(Instant.now());
      boolean inCsv = asked++ < IN_CSV;
      RandomCases.explained(
          oracle,
          request,
          () -> {
            comparison.assertSame(request);
            if (inCsv) {
              comparison.assertSameInCsv(request);
            }
          });
    }
  }
}
