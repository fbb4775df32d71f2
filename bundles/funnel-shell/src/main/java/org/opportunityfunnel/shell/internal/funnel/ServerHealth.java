package org.opportunityfunnel.shell.internal.funnel;

import java.util.Optional;
import org.opportunityfunnel.api.report.Health;

/**
 * How a server is.
 *
 * @param authentication {@code ready}, or what is wrong in one line; empty where nobody has to
 *     authenticate
 */
public record ServerHealth(Health health, Optional<String> authentication) {}
