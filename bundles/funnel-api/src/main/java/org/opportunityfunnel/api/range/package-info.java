/** Time ranges and their resolution in a zone. */
@Export
@Version("1.0.0")
package org.opportunityfunnel.api.range;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
