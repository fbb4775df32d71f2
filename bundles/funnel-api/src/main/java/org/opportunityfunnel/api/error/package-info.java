/** Problems of a request or a record, and the one exception that crosses bundles. */
@Export
@Version("1.0.0")
package org.opportunityfunnel.api.error;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
