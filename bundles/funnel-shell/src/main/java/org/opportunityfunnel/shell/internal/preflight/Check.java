package org.opportunityfunnel.shell.internal.preflight;

import java.util.Optional;

/** One thing that a server needs before it can start. */
interface Check {

  /** Empty if all is well; else one line for a person: what is wrong and what to do about it. */
  Optional<String> refusal();
}
