package org.opportunityfunnel.engine.columnar.internal.life;

import java.util.Optional;

/**
 * How a scan ended.
 *
 * @param loaded empty if there was no store
 * @param versionBefore which version the store said that it had before the scan
 */
record Scanned(Optional<Loaded> loaded, long versionBefore) {}
