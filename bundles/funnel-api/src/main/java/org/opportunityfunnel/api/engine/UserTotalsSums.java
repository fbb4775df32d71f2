package org.opportunityfunnel.api.engine;

/**
 * One user's sums of a totals report; a null user ID is that of opportunities that belong to
 * nobody.
 */
public record UserTotalsSums(String userId, TotalsSums sums) {}
