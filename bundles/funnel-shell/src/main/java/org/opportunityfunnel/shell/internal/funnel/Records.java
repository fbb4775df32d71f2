package org.opportunityfunnel.shell.internal.funnel;

import java.util.List;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.User;

/** The records that requests are made of, each kind in the order of its IDs. */
public interface Records {
  List<Pipeline> pipelines();

  List<User> users();

  /** Perhaps without their members. */
  List<Group> groups();

  List<SavedSearch> savedSearches();
}
