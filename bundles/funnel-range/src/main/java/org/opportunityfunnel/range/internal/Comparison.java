package org.opportunityfunnel.range.internal;

import java.util.Optional;
import org.opportunityfunnel.api.range.RelativeRange;

/** What a request gives to compare with; with none of them it is the base report. */
record Comparison(
    Optional<RelativeRange> relative,
    Optional<SameDays> sameDays,
    Optional<DatetimeRange> custom) {}
