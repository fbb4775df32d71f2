/** Records on their way from Close to an import. */
package org.opportunityfunnel.close.internal.record;
