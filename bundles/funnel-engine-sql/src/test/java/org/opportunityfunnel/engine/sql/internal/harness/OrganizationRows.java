package org.opportunityfunnel.engine.sql.internal.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;

/** Organizations' records as rows of the base tables. */
final class OrganizationRows implements OpportunitySink {
  private static final String VERSIONS = "funnel_organization";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, List<List<Object>>> byTable = new LinkedHashMap<>();
  private String organization;
  private Catalog catalog;

  /** Adds what one organization of the store has, under that name. */
  void add(OpportunityStore store, String of, String as) {
    organization = as;
    store.scan(of, this);
    List<List<Object>> versions = byTable.remove(VERSIONS);
    byTable.put(VERSIONS, versions == null ? new ArrayList<>() : versions);
    if (catalog.version() != 0) {
      add(VERSIONS, organization, catalog.version());
    }
  }

  /** The rows of each table; the organizations' versions are the last ones. */
  Map<String, List<List<Object>>> byTable() {
    return byTable;
  }

  @Override
  public void begin(Catalog records, long opportunities) {
    catalog = records;
    records.pipelines().forEach(this::addPipeline);
    for (User user : records.users()) {
      add("funnel_user", organization, user.id(), user.firstName(), user.lastName(), user.email());
    }
    records.groups().forEach(this::addGroup);
    records.savedSearches().forEach(this::addSearch);
  }

  private void addPipeline(Pipeline pipeline) {
    add("funnel_pipeline", organization, pipeline.id(), pipeline.name());
    int position = 0;
    for (Status status : pipeline.statuses()) {
      add(
          "funnel_status",
          organization,
          pipeline.id(),
          position++,
          status.id(),
          status.label(),
          status.type().wireName());
    }
  }

  private void addGroup(Group group) {
    add("funnel_group", organization, group.id(), group.name());
    int position = 0;
    for (String member : group.members()) {
      add("funnel_group_member", organization, group.id(), position++, member);
    }
  }

  private void addSearch(SavedSearch search) {
    try {
      String query = search.sQuery() == null ? null : JSON.writeValueAsString(search.sQuery());
      add(
          "funnel_saved_search",
          organization,
          search.id(),
          search.name(),
          search.type(),
          query,
          search.query());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void opportunity(OpportunityHistory one) {
    Instant updated = one.dateUpdated();
    List<String> currencies = catalog.currencies();
    add(
        "funnel_opportunity",
        organization,
        (long) one.key(),
        one.id(),
        one.userId(),
        one.statusId(),
        one.value(),
        one.period().wireName(),
        currencies.isEmpty() ? null : currencies.get(one.key() % currencies.size()),
        one.confidence(),
        one.dateCreated().getEpochSecond(),
        one.dateCreated().getNano(),
        updated == null ? null : updated.getEpochSecond(),
        updated == null ? null : updated.getNano());
    for (StatusChange change : one.changes()) {
      add(
          "funnel_status_change",
          organization,
          (long) one.key(),
          change.id(),
          change.oldStatusId(),
          change.newStatusId(),
          change.at().getEpochSecond(),
          change.at().getNano());
    }
  }

  private void add(String table, Object... values) {
    byTable.computeIfAbsent(table, first -> new ArrayList<>()).add(Arrays.asList(values));
  }
}
