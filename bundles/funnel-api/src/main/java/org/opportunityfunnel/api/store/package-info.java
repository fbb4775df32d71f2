/** Where records live: reading, selecting, importing. */
@Export
@Version("1.0.0")
package org.opportunityfunnel.api.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
