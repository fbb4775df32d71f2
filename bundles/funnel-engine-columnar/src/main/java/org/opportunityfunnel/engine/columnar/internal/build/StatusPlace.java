package org.opportunityfunnel.engine.columnar.internal.build;

import org.opportunityfunnel.api.model.StatusType;

/**
 * Where a status stands.
 *
 * @param pipeline the pipeline's place among the catalog's
 * @param order the status's place among those of its type in its pipeline: an active one's rank
 */
record StatusPlace(int pipeline, StatusType type, int order) {}
