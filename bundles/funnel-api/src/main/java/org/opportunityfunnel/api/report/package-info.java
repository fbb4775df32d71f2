/** The report use case that faces call. */
@Export
@Version("1.0.0")
package org.opportunityfunnel.api.report;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
