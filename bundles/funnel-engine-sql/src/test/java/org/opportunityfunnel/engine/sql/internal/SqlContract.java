package org.opportunityfunnel.engine.sql.internal;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.testkit.contract.FunnelEngineContract;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.random.Values;

/** The contract of engines, where a statement takes milliseconds and a load many of them. */
abstract class SqlContract extends FunnelEngineContract {
  private static final int CASES = 300;
  private static final int REORDERED = CASES / 5;

  /** What the random cases start with, to be loaded at once. */
  static List<OrganizationData> organizations() {
    List<OrganizationData> organizations = new ArrayList<>();
    RandomCases.seeds(CASES).forEach(seed -> organizations.add(RandomCase.of(seed).organization()));
    RandomCases.seeds(REORDERED)
        .forEach(
            seed -> {
              organizations.add(RandomCase.of(seed).organization().shuffled(seed));
              organizations.add(RandomCase.of(seed, Values.NEAR_64_BITS).organization());
            });
    return organizations;
  }

  @Override
  public int randomCases() {
    return CASES;
  }

  @Override
  public int costlyCases() {
    return CASES / 10;
  }
}
