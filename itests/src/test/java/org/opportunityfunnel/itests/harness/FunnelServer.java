package org.opportunityfunnel.itests.harness;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A server on a port of its own that is asked over HTTP. */
public final class FunnelServer implements AutoCloseable {
  private static final String ADMIN_KEY = "the-admin-key-of-the-tests";
  private static final Duration STARTING = Duration.ofSeconds(90);

  private final Distribution distribution;
  private final Map<String, String> environment;
  private final Function<Map<String, String>, KarafProcess> start;
  private final URI base;
  private final AtomicInteger organizations = new AtomicInteger();
  private KarafProcess process;

  private FunnelServer(
      Distribution distribution, int port, Function<Map<String, String>, KarafProcess> start) {
    this.distribution = distribution;
    this.start = start;
    this.base = URI.create("http://127.0.0.1:" + port);
    this.environment = new HashMap<>();
    environment.put("FUNNEL_HTTP_PORT", String.valueOf(port));
    environment.put("FUNNEL_ADMIN_KEY", ADMIN_KEY);
  }

  /** Starts one from a fresh copy of the assembly and waits until it can answer reports. */
  public static FunnelServer assembly(String name) {
    return of(Distribution.assembly(name), FreePort.find(), "server").start().awaitReady();
  }

  /** One that is not started yet. */
  public static FunnelServer of(Distribution distribution, int port, String... arguments) {
    return new FunnelServer(
        distribution,
        port,
        environment -> KarafProcess.start(distribution, environment, arguments));
  }

  /** One that is not started yet, whose console is on a terminal. */
  public static FunnelServer onTerminal(Distribution distribution) {
    return new FunnelServer(
        distribution,
        FreePort.find(),
        environment -> KarafProcess.onTerminal(distribution, environment));
  }

  /** Sets a variable for when it is started. */
  public FunnelServer with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Starts it and returns at once. */
  public FunnelServer start() {
    process = start.apply(environment);
    return this;
  }

  /** Waits until its health says that reports can be answered. */
  public FunnelServer awaitReady() {
    boolean settled = Await.within(STARTING, () -> !process.isAlive() || isReady());
    if (!settled || !process.isAlive()) {
      throw new AssertionError("The server is not ready.\n" + process.log());
    }
    return this;
  }

  /** Starts it again on what the last one left, and waits until it can answer. */
  public FunnelServer restart() {
    return start().awaitReady();
  }

  public KarafProcess process() {
    return process;
  }

  public Distribution distribution() {
    return distribution;
  }

  public URI base() {
    return base;
  }

  /** The key that the server was given when it was started. */
  public String adminKey() {
    return ADMIN_KEY;
  }

  /** A client without a key. */
  public FunnelClient anonymous() {
    return new FunnelClient(base, "");
  }

  /** A client with the admin key. */
  public FunnelClient admin() {
    return new FunnelClient(base, ADMIN_KEY);
  }

  /** A client with a key for a new, empty organization that it may report on and import into. */
  public FunnelClient newOrganization() {
    return admin().withKey(newOrganizationKey());
  }

  /** The key of such a client. */
  public String newOrganizationKey() {
    return newKeyText("orga_test" + organizations.incrementAndGet(), "\"report\",\"import\"");
  }

  /** A client with a new key of that organization, with rights as in a JSON list. */
  public FunnelClient newKey(String organization, String rights) {
    return admin().withKey(newKeyText(organization, rights));
  }

  /** Such a key itself. */
  public String newKeyText(String organization, String rights) {
    String request =
        String.format(
            "{\"name\":\"test\",\"rights\":[%s],\"organization\":\"%s\"}", rights, organization);
    Answer made = admin().post("/api/v1/api_key/", request).expect(201);
    return made.json().path("key").asText();
  }

  @Override
  public void close() {
    process.close();
  }

  private boolean isReady() {
    try {
      return anonymous().get("/api/v1/health/").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
