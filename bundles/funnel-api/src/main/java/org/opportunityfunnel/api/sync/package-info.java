/** Data that is fetched, or delivered, from where people work on it. */
@Export
@Version("1.1.0")
package org.opportunityfunnel.api.sync;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
