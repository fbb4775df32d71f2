package org.opportunityfunnel.itests.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.itests.harness.Component;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** The SQL engine over the relations that a database has. */
final class SqlEngine {
  private static final String TYPE = "org.opportunityfunnel.engine.sql.internal.SqlEngineComponent";

  private SqlEngine() {}

  /**
   * Its view of the years.
   *
   * @param pool of the database; closed with the contestant
   * @param bytes that the tables take which reports read
   */
  static EngineContestant of(String database, HikariDataSource pool, long bytes) {
    List<FunnelEngine> registered = new ArrayList<>();
    Component component = Component.of(TYPE, Map.of(), context(registered));
    component.call("addDataSource", pool, Map.of("dataSourceName", "funnel"));
    FunnelView view = registered.get(0).view(YearsStore.ORGANIZATION).orElseThrow();
    return new EngineContestant(
        "SQL engine on " + database,
        view,
        bytes,
        () -> {
          component.close();
          pool.close();
        });
  }

  /** One that keeps the engine that is registered with it. */
  private static BundleContext context(List<FunnelEngine> registered) {
    return proxy(
        BundleContext.class,
        (context, method, arguments) -> {
          if (method.getName().equals("registerService")) {
            registered.add((FunnelEngine) arguments[1]);
            return proxy(ServiceRegistration.class, (one, called, with) -> null);
          }
          return null;
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(SqlEngine.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
