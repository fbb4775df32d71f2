package org.opportunityfunnel.rest.internal.jersey;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.util.List;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.opportunityfunnel.rest.internal.auth.OrganizationReach;
import org.opportunityfunnel.rest.internal.engine.EngineResource;
import org.opportunityfunnel.rest.internal.error.FunnelExceptionMapper;
import org.opportunityfunnel.rest.internal.error.LoggingExceptionMapper;
import org.opportunityfunnel.rest.internal.error.WebApplicationExceptionMapper;
import org.opportunityfunnel.rest.internal.export.ExportResource;
import org.opportunityfunnel.rest.internal.health.HealthResource;
import org.opportunityfunnel.rest.internal.key.ApiKeyResource;
import org.opportunityfunnel.rest.internal.limit.RateLimits;
import org.opportunityfunnel.rest.internal.load.ImportResource;
import org.opportunityfunnel.rest.internal.load.MappingResource;
import org.opportunityfunnel.rest.internal.load.Visibility;
import org.opportunityfunnel.rest.internal.lookup.Catalogs;
import org.opportunityfunnel.rest.internal.lookup.GroupResource;
import org.opportunityfunnel.rest.internal.lookup.MeResource;
import org.opportunityfunnel.rest.internal.lookup.OpportunityStatusResource;
import org.opportunityfunnel.rest.internal.lookup.PipelineResource;
import org.opportunityfunnel.rest.internal.lookup.UserResource;
import org.opportunityfunnel.rest.internal.openapi.OpenApiResource;
import org.opportunityfunnel.rest.internal.report.ReportResource;
import org.opportunityfunnel.rest.internal.report.WrittenReports;
import org.opportunityfunnel.rest.internal.search.SavedSearchResource;
import org.opportunityfunnel.rest.internal.sync.SyncResource;
import org.opportunityfunnel.rest.internal.upkeep.OrganizationResource;
import org.opportunityfunnel.rest.internal.upkeep.StatusResource;

/** All that the HTTP interface is made of, for the JAX-RS runtime. */
public final class ApiApplication {

  private ApiApplication() {}

  /** The application over these services, with limits on each key's requests and reach. */
  public static ResourceConfig of(
      Services services, RateLimits limits, WrittenReports written, OrganizationReach reach) {
    ResourceConfig config = new ResourceConfig();
    // Everything is named below; what lies about on a class path has no say.
    config.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    config.property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    config.property(ServerProperties.BV_FEATURE_DISABLE, true);
    config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    List<Object> parts = parts(services, limits, written, reach);
    parts.forEach(part -> config.register(part.getClass()));
    config.register(new Instances(parts));
    return config;
  }

  private static List<Object> parts(
      Services services, RateLimits limits, WrittenReports written, OrganizationReach reach) {
    Catalogs catalogs = new Catalogs(services.reports());
    Visibility visibility = new Visibility(services.reports(), Services.VISIBLE_WITHIN);
    LoggingExceptionMapper bugs = new LoggingExceptionMapper();
    return List.of(
        new ReportResource(services.reports(), services.formats(), written),
        new MeResource(catalogs),
        new PipelineResource(catalogs),
        new UserResource(catalogs),
        new GroupResource(catalogs),
        new SavedSearchResource(catalogs, services.searches()),
        new OpportunityStatusResource(catalogs),
        new StatusResource(services.upkeep()),
        new OrganizationResource(services.upkeep(), reach),
        new ExportResource(services.exporters(), reach),
        new SyncResource(services.syncs()),
        new ImportResource(
            services.importers(), services.mappings(), visibility, services.underWay()),
        new MappingResource(services.mappings()),
        new ApiKeyResource(services.keys()),
        new EngineResource(services.reports()),
        new HealthResource(services.reports(), services.authenticators(), services.formats()),
        new OpenApiResource(),
        new FunnelExceptionMapper(),
        new WebApplicationExceptionMapper(bugs),
        bugs,
        new JacksonJsonProvider(
            JsonMapper.builder()
                // Else text beyond the basic plane comes back in escapes, unlike it was sent.
                .enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .build()),
        new Guards(services, limits),
        new ResponseHeaders(),
        new AccessLog());
  }

  /**
   * Binds the instances to their classes, which are registered. Registering the instances
   * themselves fails where the runtime and this bundle see the JAX-RS API by different ways.
   */
  private static final class Instances extends AbstractBinder {
    private final List<Object> parts;

    Instances(List<Object> parts) {
      this.parts = parts;
    }

    @Override
    protected void configure() {
      parts.forEach(this::bindToItsClass);
    }

    private <T> void bindToItsClass(T part) {
      @SuppressWarnings("unchecked")
      Class<T> type = (Class<T>) part.getClass();
      bind(part).to(type);
    }
  }
}
