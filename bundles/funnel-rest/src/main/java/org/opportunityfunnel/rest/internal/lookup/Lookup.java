package org.opportunityfunnel.rest.internal.lookup;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.rest.internal.query.Members;
import org.opportunityfunnel.rest.internal.query.Page;
import org.opportunityfunnel.rest.internal.query.QueryParameters;

/** Answers records in Close's shapes: lists by page, single ones by ID. */
public final class Lookup {

  private Lookup() {}

  /** A page of the records, which {@code _limit}, {@code _skip} and {@code _fields} choose. */
  public static <T> Response list(
      ContainerRequestContext request,
      Collection<T> records,
      Function<T, Map<String, Object>> shape) {
    QueryParameters parameters = QueryParameters.of(request, Page.LIMIT, Page.SKIP, Members.FIELDS);
    return list(parameters, records, (record, members) -> shape.apply(record));
  }

  /** A record's shape, which may depend on the members that were asked for by name. */
  public interface Shape<T> {
    Map<String, Object> of(T record, Members members);
  }

  /** The same for a list that has parameters of its own; what is wrong with them ends it. */
  public static <T> Response list(
      QueryParameters parameters, Collection<T> records, Shape<T> shape) {
    Page page = Page.of(parameters);
    Members members = Members.of(parameters);
    parameters.check();
    return ok(page.of(records, record -> members.of(shape.of(record, members))));
  }

  /**
   * One record, of which {@code _fields} chooses the members.
   *
   * @throws FunnelException NOT_FOUND if there is none
   */
  public static <T> Response one(
      ContainerRequestContext request, Optional<T> record, Function<T, Map<String, Object>> shape) {
    QueryParameters parameters = QueryParameters.of(request, Members.FIELDS);
    Members members = Members.of(parameters);
    parameters.check();
    return ok(
        members.of(
            shape.apply(
                record.orElseThrow(
                    () -> new FunnelException(ErrorCode.NOT_FOUND, "There is no such ID.")))));
  }

  private static Response ok(Map<String, Object> body) {
    return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
  }
}
