package org.opportunityfunnel.api.report;

/**
 * What a saved search would keep.
 *
 * @param count how many opportunities it keeps
 * @param total of how many that the caller sees
 * @param dataVersion the data version that both were counted at
 */
public record SearchPreview(long count, long total, long dataVersion) {}
