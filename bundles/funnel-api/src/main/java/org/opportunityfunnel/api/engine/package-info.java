/** Engines: the per-user, per-stage sums of one report. */
@Export
@Version("1.0.0")
package org.opportunityfunnel.api.engine;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
