package org.opportunityfunnel.engine.sql.internal.trino;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;
import org.opportunityfunnel.engine.sql.internal.harness.Connections;
import org.opportunityfunnel.testkit.trino.TrinoCluster;
import org.opportunityfunnel.testkit.trino.TrinoJava;

/**
 * One Trino for all test classes that ask for it, with a catalog {@code postgresql} of a real
 * server. They are skipped, and say so, where no JDK runs it, and with {@code
 * -Dfunnel.trino=false}.
 */
public final class RunningTrino implements BeforeAllCallback, ParameterResolver {
  private static final String SWITCH = "funnel.trino";

  /** What runs. */
  public record Servers(EmbeddedPostgres postgres, TrinoCluster trino) implements AutoCloseable {

    /**
     * Where names without a catalog and schema mean that one, such as {@code memory/default}.
     *
     * @param name what the server lists its queries by
     */
    public DataSource source(String schema, String name) {
      Properties properties = new Properties();
      properties.setProperty("user", "test");
      properties.setProperty("source", name);
      properties.setProperty("explicitPrepare", "false");
      // Few rows: more threads a query only wait for each other.
      properties.setProperty("sessionProperties", "task_concurrency:1");
      return new Connections(
          () -> DriverManager.getConnection(trino.url() + "/" + schema, properties));
    }

    @Override
    public void close() throws IOException {
      trino.close();
      postgres.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
    if (!Boolean.parseBoolean(System.getProperty(SWITCH, "true"))) {
      throw skipped(context, SWITCH + " says so");
    }
    if (TrinoJava.find().isEmpty()) {
      throw skipped(
          context,
          "there is no JDK of at least "
              + TrinoJava.OLDEST
              + " in TRINO_JAVA_HOME or /usr/lib/jvm, which Trino needs");
    }
    try {
      TrinoCluster.fetch();
    } catch (IOException e) {
      throw skipped(context, "Trino can't be fetched: " + e.getMessage());
    }
  }

  private static TestAbortedException skipped(ExtensionContext context, String why) {
    String line = context.getRequiredTestClass().getSimpleName() + " is skipped: " + why + ".";
    System.out.println(line);
    return new TestAbortedException(line);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Servers.class;
  }

  @Override
  public Servers resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(RunningTrino.class))
        .getOrComputeIfAbsent(Servers.class, any -> start(), Servers.class);
  }

  private static Servers start() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start();
      Map<String, String> catalog =
          Map.of(
              "connector.name",
              "postgresql",
              "connection-url",
              "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
              "connection-user",
              "postgres",
              "connection-password",
              "postgres");
      Optional<TrinoCluster> trino =
          TrinoCluster.start(TrinoCluster.FOR_TESTS, Map.of("postgresql", catalog));
      return new Servers(postgres, trino.orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
