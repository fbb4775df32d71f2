/** Requests read from JSON, their ranges resolved simply, and written back. */
package org.opportunityfunnel.testkit.request;
