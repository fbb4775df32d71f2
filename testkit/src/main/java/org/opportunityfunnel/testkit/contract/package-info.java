/** What every engine has to keep. */
package org.opportunityfunnel.testkit.contract;
