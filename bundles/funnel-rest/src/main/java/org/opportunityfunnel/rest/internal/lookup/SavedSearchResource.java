package org.opportunityfunnel.rest.internal.lookup;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.auth.Needs;
import org.opportunityfunnel.rest.internal.query.Members;
import org.opportunityfunnel.rest.internal.query.Page;
import org.opportunityfunnel.rest.internal.query.QueryParameters;

/** The saved searches, which a list can keep to types. */
@Path("saved_search")
@Needs(Right.REPORT)
public final class SavedSearchResource {
  private static final String TYPE = "type";
  private static final String TYPE_IN = "type__in";

  private final Catalogs catalogs;

  public SavedSearchResource(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  @GET
  public Response list(@Context ContainerRequestContext request) {
    QueryParameters parameters =
        QueryParameters.of(request, TYPE, TYPE_IN, Page.LIMIT, Page.SKIP, Members.FIELDS);
    Collection<SavedSearch> all = catalogs.of(request).savedSearches();
    return Lookup.list(
        parameters,
        all.stream().filter(ofType(parameters)).toList(),
        (search, members) -> shape(request, search));
  }

  private static Predicate<SavedSearch> ofType(QueryParameters parameters) {
    Predicate<SavedSearch> one =
        parameters
            .text(TYPE)
            .<Predicate<SavedSearch>>map(type -> search -> search.type().equals(type))
            .orElse(search -> true);
    Predicate<SavedSearch> any =
        parameters
            .text(TYPE_IN)
            .map(SavedSearchResource::types)
            .<Predicate<SavedSearch>>map(types -> search -> types.contains(search.type()))
            .orElse(search -> true);
    return one.and(any);
  }

  private static Set<String> types(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
  }

  @GET
  @Path("{id}")
  public Response one(@Context ContainerRequestContext request, @PathParam("id") String id) {
    return Lookup.one(
        request, catalogs.of(request).savedSearch(id), search -> shape(request, search));
  }

  private static Map<String, Object> shape(ContainerRequestContext request, SavedSearch search) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("id", search.id());
    shape.put("name", search.name());
    shape.put("type", search.type());
    shape.put("organization_id", Callers.of(request).organization());
    shape.put("query", search.query());
    shape.put("s_query", search.sQuery());
    return shape;
  }
}
