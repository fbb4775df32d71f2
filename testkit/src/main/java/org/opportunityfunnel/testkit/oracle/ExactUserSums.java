package org.opportunityfunnel.testkit.oracle;

import java.util.List;

/**
 * All sums of one user, or of everyone together.
 *
 * @param userId null for opportunities that belong to nobody, and for everyone together
 * @param active one entry an active status, in order
 * @param won one entry a won status, in order
 */
public record ExactUserSums(
    String userId, List<ExactStageSums> active, List<ExactWonSums> won, ExactTotalsSums totals) {}
