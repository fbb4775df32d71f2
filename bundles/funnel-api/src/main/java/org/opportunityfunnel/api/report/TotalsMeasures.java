package org.opportunityfunnel.api.report;

/**
 * The measures of a totals report. Values in cents. Rates are null when {@code count} is 0;
 * otherwise a rate with the denominator 0 is 0.
 *
 * @param averageTimeToWin whole seconds, half up; null without a win
 * @param averageValueAnnualizedPerWonOpportunity half up; 0 without a win
 * @param salesVelocity cents per day, half up; 0 without a win
 */
public record TotalsMeasures(
    long count,
    long countTotalComplete,
    long countTotalWon,
    Double countWinRate,
    long valueTotalComplete,
    long valueTotalWon,
    Double valueWinRate,
    Long averageTimeToWin,
    long averageValueAnnualizedPerWonOpportunity,
    long salesVelocity) {}
