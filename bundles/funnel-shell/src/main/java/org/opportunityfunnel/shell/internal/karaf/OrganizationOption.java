package org.opportunityfunnel.shell.internal.karaf;

import java.util.Optional;
import org.opportunityfunnel.shell.internal.local.LocalCaller;
import picocli.CommandLine.Option;

/** Whose data a command is about, where no key says it. */
final class OrganizationOption {
  @Option(
      names = "--organization",
      paramLabel = "ORGANIZATION",
      defaultValue = LocalCaller.DEFAULT_ORGANIZATION,
      description = "Whose data it is about (default: ${DEFAULT-VALUE}).")
  private String organization;

  /** Takes that one, or the default one. */
  void choose(Optional<String> chosen) {
    organization = chosen.orElse(LocalCaller.DEFAULT_ORGANIZATION);
  }

  String id() {
    return organization == null ? LocalCaller.DEFAULT_ORGANIZATION : organization;
  }
}
