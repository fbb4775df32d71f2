/** Saved searches compiled to immutable filters. */
@Export
@Version("1.0.0")
package org.opportunityfunnel.api.filter;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
