package org.opportunityfunnel.rest.internal.jersey;

import java.util.List;
import java.util.function.Supplier;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.DynamicFeature;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.FeatureContext;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.ext.Provider;
import org.glassfish.jersey.process.Inflector;
import org.opportunityfunnel.rest.internal.accept.AcceptFilter;
import org.opportunityfunnel.rest.internal.accept.Answers;
import org.opportunityfunnel.rest.internal.auth.AuthenticationFilter;
import org.opportunityfunnel.rest.internal.auth.Needs;
import org.opportunityfunnel.rest.internal.auth.NeedsNoKey;
import org.opportunityfunnel.rest.internal.auth.RightFilter;
import org.opportunityfunnel.rest.internal.limit.RateLimitFilter;
import org.opportunityfunnel.rest.internal.limit.RateLimits;
import org.opportunityfunnel.rest.internal.report.AnswersReport;
import org.opportunityfunnel.rest.internal.report.Formats;

/**
 * Puts what the annotations of a resource and its methods ask for before them, in this order: who
 * is it, is it too much, may it, what does it take. A resource that says nothing of the kind can't
 * be registered.
 */
@Provider
final class Guards implements DynamicFeature {
  private static final List<String> JSON_ONLY = List.of(MediaType.APPLICATION_JSON);
  private static final int AFTER_AUTHENTICATION = Priorities.AUTHENTICATION + 1;

  private final AuthenticationFilter authentication;
  private final Formats formats;
  private final RateLimitFilter rateLimit;

  Guards(Services services, RateLimits limits) {
    this.authentication = new AuthenticationFilter(services.authenticators());
    this.formats = services.formats();
    this.rateLimit = new RateLimitFilter(limits);
  }

  @Override
  public void configure(ResourceInfo method, FeatureContext context) {
    Class<?> resource = method.getResourceClass();
    if (Inflector.class.isAssignableFrom(resource)) {
      // The runtime's own answer to OPTIONS, which says what openapi.json says to everyone.
      return;
    }
    Needs needs = needs(method);
    if (needs != null) {
      context.register(authentication, Priorities.AUTHENTICATION);
      context.register(rateLimit, AFTER_AUTHENTICATION);
      context.register(new RightFilter(needs.value()), Priorities.AUTHORIZATION);
    } else if (!resource.isAnnotationPresent(NeedsNoKey.class)) {
      throw new IllegalStateException(resource + " does not say who may call it");
    }
    context.register(new AcceptFilter(offers(method)), Priorities.HEADER_DECORATOR);
  }

  private Supplier<List<String>> offers(ResourceInfo method) {
    AnswersReport report = method.getResourceMethod().getAnnotation(AnswersReport.class);
    if (report != null) {
      return () -> formats.offered(report.value());
    }
    Answers other = method.getResourceMethod().getAnnotation(Answers.class);
    List<String> only = other == null ? JSON_ONLY : List.of(other.value());
    return () -> only;
  }

  private static Needs needs(ResourceInfo method) {
    Needs own = method.getResourceMethod().getAnnotation(Needs.class);
    return own != null ? own : method.getResourceClass().getAnnotation(Needs.class);
  }
}
