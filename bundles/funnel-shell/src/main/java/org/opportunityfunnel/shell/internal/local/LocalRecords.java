package org.opportunityfunnel.shell.internal.local;

import java.util.List;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.shell.internal.funnel.Records;

/** Look-ups by the services of the container. */
final class LocalRecords implements Records {
  private final LocalServices services;
  private final LocalCaller caller;

  LocalRecords(LocalServices services, LocalCaller caller) {
    this.services = services;
    this.caller = caller;
  }

  @Override
  public List<Pipeline> pipelines() {
    return List.copyOf(catalog().pipelines());
  }

  @Override
  public List<User> users() {
    return List.copyOf(catalog().users());
  }

  @Override
  public List<Group> groups() {
    return List.copyOf(catalog().groups());
  }

  @Override
  public List<SavedSearch> savedSearches() {
    return List.copyOf(catalog().savedSearches());
  }

  private Catalog catalog() {
    return Told.by(() -> services.reports().get().catalog(caller.with(Right.REPORT)));
  }
}
