package org.opportunityfunnel.reports.internal.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.range.RangeRequest;
import org.opportunityfunnel.api.report.Include;

/**
 * The members of a request after the checks that need nothing but the request. What was wrong is
 * among the problems and left out here, so that the rest can still be checked.
 *
 * @param pipeline empty only if there is a problem with it
 * @param users user and group IDs as given; empty for everyone the caller may see
 * @param problems everything found so far, in the order of finding
 */
public record ParsedRequest(
    Optional<String> pipeline,
    RangeRequest ranges,
    Optional<String> savedSearch,
    List<String> users,
    StageCounting counting,
    Set<Include> include,
    List<Problem> problems) {
  public ParsedRequest {
    users = List.copyOf(users);
    include = Set.copyOf(include);
    problems = List.copyOf(problems);
  }
}
