/** An engine that someone else wrote. */
package org.opportunityfunnel.itest.third.engine;
