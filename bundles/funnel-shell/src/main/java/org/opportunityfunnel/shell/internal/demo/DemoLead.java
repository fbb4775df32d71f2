package org.opportunityfunnel.shell.internal.demo;

import java.time.Instant;
import java.util.Locale;

/** A company that may buy. */
record DemoLead(
    String id, String name, String industry, boolean customer, DemoUser creator, Instant created) {

  /** Its home page. */
  String url() {
    return "https://" + id.substring(id.length() - 10).toLowerCase(Locale.ROOT) + ".example.com";
  }
}
