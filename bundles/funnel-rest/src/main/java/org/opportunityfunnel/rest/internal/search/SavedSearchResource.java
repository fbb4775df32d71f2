package org.opportunityfunnel.rest.internal.search;

import java.util.Map;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.report.SavedSearchDraft;
import org.opportunityfunnel.api.report.SavedSearches;
import org.opportunityfunnel.api.report.SearchPreview;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.rest.internal.auth.Callers;
import org.opportunityfunnel.rest.internal.auth.Needs;
import org.opportunityfunnel.rest.internal.body.JsonBody;
import org.opportunityfunnel.rest.internal.body.JsonObject;
import org.opportunityfunnel.rest.internal.lookup.Catalogs;
import org.opportunityfunnel.rest.internal.lookup.Lookup;
import org.opportunityfunnel.rest.internal.query.Members;
import org.opportunityfunnel.rest.internal.query.Page;
import org.opportunityfunnel.rest.internal.query.QueryParameters;
import org.opportunityfunnel.rest.internal.service.Held;

/** The saved searches: looked up by who may report, changed by who may search. */
@Path("saved_search")
@Needs(Right.REPORT)
public final class SavedSearchResource {

  /** Lists of a thousand IDs, several times. */
  private static final int MAX_BYTES = 1024 * 1024;

  private final Catalogs catalogs;
  private final Held<SavedSearches> searches;

  public SavedSearchResource(Catalogs catalogs, Held<SavedSearches> searches) {
    this.catalogs = catalogs;
    this.searches = searches;
  }

  @GET
  public Response list(@Context ContainerRequestContext request) {
    QueryParameters parameters =
        QueryParameters.of(
            request, SearchTypes.TYPE, SearchTypes.TYPE_IN, Page.LIMIT, Page.SKIP, Members.FIELDS);
    return Lookup.list(
        parameters,
        catalogs.of(request).savedSearches().stream().filter(SearchTypes.of(parameters)).toList(),
        (search, members) -> shape(request, search));
  }

  @GET
  @Path("{id}")
  public Response one(@Context ContainerRequestContext request, @PathParam("id") String id) {
    return Lookup.one(
        request, catalogs.of(request).savedSearch(id), search -> shape(request, search));
  }

  @POST
  @Needs(Right.SEARCH)
  public Response create(@Context ContainerRequestContext request) {
    SavedSearchDraft draft = draft(request);
    SavedSearch made = searches.get().create(Callers.of(request), draft);
    return answer(Response.Status.CREATED, shape(request, made));
  }

  @PUT
  @Path("{id}")
  @Needs(Right.SEARCH)
  public Response change(@Context ContainerRequestContext request, @PathParam("id") String id) {
    SavedSearchDraft draft = draft(request);
    SavedSearch changed = searches.get().change(Callers.of(request), id, draft);
    return answer(Response.Status.OK, shape(request, changed));
  }

  @DELETE
  @Path("{id}")
  @Needs(Right.SEARCH)
  public Response remove(@Context ContainerRequestContext request, @PathParam("id") String id) {
    QueryParameters.of(request).check();
    searches.get().remove(Callers.of(request), id);
    return Response.noContent().build();
  }

  /** Beyond Close: what a search would keep, without storing it. */
  @POST
  @Path("preview")
  public Response preview(@Context ContainerRequestContext request) {
    SavedSearchDraft draft = draft(request);
    SearchPreview preview = searches.get().preview(Callers.of(request), draft);
    return answer(Response.Status.OK, SavedSearchJson.of(preview));
  }

  private static SavedSearchDraft draft(ContainerRequestContext request) {
    QueryParameters.of(request).check();
    JsonObject body = JsonBody.read(request, MAX_BYTES);
    return new SavedSearchDraft(
        body.members(), body.problems(), request.getHeaderString("X-TZ-Offset"));
  }

  private static Map<String, Object> shape(ContainerRequestContext request, SavedSearch search) {
    return SavedSearchJson.of(search, Callers.of(request).organization());
  }

  private static Response answer(Response.Status status, Map<String, Object> body) {
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
  }
}
