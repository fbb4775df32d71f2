package org.opportunityfunnel.itests.browser;

import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a {@link Visit} of its own to the {@link Site} of all; where there is no browser,
 * its tests are skipped, and it says why.
 */
final class Visiting implements ExecutionCondition, ParameterResolver {
  private static final Namespace OWN = Namespace.create(Visiting.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return BrowserPrograms.find().isPresent()
        ? ConditionEvaluationResult.enabled("There is a browser.")
        : ConditionEvaluationResult.disabled(Browser.NO_BROWSER);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Set.of(Site.class, Visit.class).contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Site site = context.getRoot().getStore(OWN).getOrComputeIfAbsent(Shared.class).site;
    if (parameter.getParameter().getType() == Site.class) {
      return site;
    }
    return context
        .getStore(OWN)
        .getOrComputeIfAbsent(Visit.class, type -> Visit.begin(site), Visit.class);
  }

  private static final class Shared implements AutoCloseable {
    private final Site site = Site.open();

    @Override
    public void close() {
      site.close();
    }
  }
}
