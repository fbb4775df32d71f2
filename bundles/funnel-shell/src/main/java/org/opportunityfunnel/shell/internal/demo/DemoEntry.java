package org.opportunityfunnel.shell.internal.demo;

import java.time.Instant;

/** An opportunity came into a status at that time. */
record DemoEntry(Instant at, DemoStatus status) {}
