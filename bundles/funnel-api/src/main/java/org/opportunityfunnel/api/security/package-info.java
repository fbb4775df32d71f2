/** Credentials and callers. */
@Export
@Version("1.0.0")
package org.opportunityfunnel.api.security;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
