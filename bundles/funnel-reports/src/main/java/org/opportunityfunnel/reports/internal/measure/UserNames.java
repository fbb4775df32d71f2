package org.opportunityfunnel.reports.internal.measure;

import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.User;

/** The names of users in an answer. */
final class UserNames {
  private final Catalog catalog;

  UserNames(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Null for nobody and for a user without a record. */
  String of(String userId) {
    return userId == null ? null : catalog.user(userId).map(User::displayName).orElse(null);
  }
}
