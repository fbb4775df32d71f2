/** Several ways of selecting, compared; what differs is made small before it is printed. */
package org.opportunityfunnel.testkit.agreement;
