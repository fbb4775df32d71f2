/** The records of an organization as they are imported, before anything was derived from them. */
package org.opportunityfunnel.testkit.data;
