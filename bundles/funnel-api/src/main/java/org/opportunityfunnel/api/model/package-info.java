/** The records of a sales organization, as reports see them. */
@Export
@Version("1.0.0")
package org.opportunityfunnel.api.model;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
