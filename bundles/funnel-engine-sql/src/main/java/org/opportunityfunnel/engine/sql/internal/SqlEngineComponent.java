package org.opportunityfunnel.engine.sql.internal;

import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import javax.sql.DataSource;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.engine.sql.internal.access.DataSources;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Offers one engine for each configuration. It registers the engine by itself because the ranking
 * must be a number, and a property of a configuration file is a text.
 */
@Component(
    service = {},
    immediate = true,
    configurationPid = SqlEngineComponent.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SqlSettings.class, factory = true)
@Capability(
    namespace = "osgi.service",
    attribute = {
      "objectClass:List<String>=\"org.opportunityfunnel.api.engine.FunnelEngine\"",
      "uses:=\"org.opportunityfunnel.api.engine\""
    })
public final class SqlEngineComponent {
  static final String PID = "org.opportunityfunnel.engine.sql";
  private static final int LONGEST_TIMEOUT = 86_400;

  private final DataSources sources;
  private final SqlFunnelEngine engine;
  private final Duration drain;
  private final ServiceRegistration<FunnelEngine> registration;

  @Activate
  public SqlEngineComponent(SqlSettings settings, BundleContext context) {
    int timeout = Math.max(1, Math.min(settings.timeoutSeconds(), LONGEST_TIMEOUT));
    this.sources = new DataSources(settings.dataSourceName());
    this.engine = new SqlFunnelEngine(settings.name(), sources, settings.schema(), timeout);
    this.drain = Duration.ofSeconds(Math.max(0, settings.drainSeconds()));
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put(Constants.SERVICE_RANKING, settings.ranking());
    properties.put("name", settings.name());
    this.registration = context.registerService(FunnelEngine.class, engine, properties);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addDataSource(DataSource source, Map<String, Object> properties) {
    sources.arrived(source, properties);
  }

  void removeDataSource(DataSource source) {
    sources.left(source);
  }

  /** Takes the engine away, then finishes what has begun, for a bounded time. */
  @Deactivate
  void close() {
    registration.unregister();
    engine.close(drain);
  }
}
