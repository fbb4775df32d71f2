package org.opportunityfunnel.close.internal.sync;

import java.util.Locale;
import java.util.Optional;
import org.opportunityfunnel.close.internal.list.Listing;

/** What a run reads from its cursor on; what is small is read before these by each run. */
public enum Phase {
  LEADS(Listing.LEADS),
  OPPORTUNITIES(Listing.OPPORTUNITIES),
  STATUS_CHANGES(Listing.STATUS_CHANGES),
  EVENTS(null);

  private final Listing listing;

  Phase(Listing listing) {
    this.listing = listing;
  }

  /** The list that is read to its end; empty for the log of events, which has none. */
  Optional<Listing> listing() {
    return Optional.ofNullable(listing);
  }

  Phase next() {
    return values()[Math.min(ordinal() + 1, EVENTS.ordinal())];
  }

  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
