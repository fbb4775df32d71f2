package org.opportunityfunnel.shell.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.shell.internal.funnel.Records;

/** The records that a report request is made of, as the server's look-ups give them. */
public final class Lookups implements Records {
  private final Listing listing;

  public Lookups(FunnelClient client) {
    this.listing = new Listing(client);
  }

  @Override
  public List<Pipeline> pipelines() {
    return listing.all("/pipeline/").stream().map(Lookups::pipeline).toList();
  }

  @Override
  public List<User> users() {
    return listing.all("/user/").stream().map(Lookups::user).toList();
  }

  @Override
  public List<Group> groups() {
    return listing.all("/group/").stream()
        .map(group -> new Group(id(group), group.path("name").asText(), List.of()))
        .toList();
  }

  @Override
  public List<SavedSearch> savedSearches() {
    return listing.all("/saved_search/").stream().map(SearchAnswer::search).toList();
  }

  private static Pipeline pipeline(JsonNode pipeline) {
    List<Status> statuses =
        StreamSupport.stream(pipeline.path("statuses").spliterator(), false)
            .map(Lookups::status)
            .flatMap(Optional::stream)
            .toList();
    return new Pipeline(id(pipeline), pipeline.path("name").asText(), statuses);
  }

  private static Optional<Status> status(JsonNode status) {
    return StatusType.ofWireName(status.path("type").asText())
        .map(type -> new Status(id(status), status.path("label").asText(), type));
  }

  private static User user(JsonNode user) {
    return new User(
        id(user), text(user, "first_name"), text(user, "last_name"), text(user, "email"));
  }

  private static String id(JsonNode node) {
    return Objects.requireNonNullElse(text(node, "id"), "");
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).textValue();
  }
}
