package org.opportunityfunnel.range.internal;

import java.util.Optional;
import org.opportunityfunnel.api.range.RelativeRange;

/** What a request gives as its report or its cohort range; with neither it is all time. */
record BaseRange(Optional<RelativeRange> relative, Optional<DatetimeRange> datetime) {}
