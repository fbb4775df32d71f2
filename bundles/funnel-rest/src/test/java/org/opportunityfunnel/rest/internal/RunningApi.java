package org.opportunityfunnel.rest.internal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.formats.internal.csv.CsvReportFormat;
import org.opportunityfunnel.formats.internal.json.JsonReportFormat;
import org.opportunityfunnel.formats.internal.svg.SvgReportFormat;
import org.opportunityfunnel.rest.internal.jersey.Services;
import org.opportunityfunnel.rest.internal.load.RunningImports;

/** The HTTP interface in the server that Karaf embeds, over fakes, without OSGi. */
public final class RunningApi implements AutoCloseable {
  public final FakeReports reports = new FakeReports();
  public final FakeSavedSearches searches = new FakeSavedSearches();
  public final FakeImporter importer = new FakeImporter();
  public final FakeSync sync = new FakeSync();
  public final FakeUpkeep upkeep = new FakeUpkeep();
  public final FakeExporter exporter = new FakeExporter();
  public final FakeMappings mappings = new FakeMappings();
  public final Services services;

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningApi(Settings settings, Services services) throws Exception {
    this.services = services;
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    ServletHolder holder =
        new ServletHolder(
            new ApiServlet(
                RestOptions.of(
                    settings,
                    refusal -> {
                      throw new AssertionError(refusal);
                    }),
                services));
    holder.setInitOrder(1);
    context.addServlet(holder, "/api/v1/*");
    server.setHandler(context);
    server.start();
  }

  /** With all fakes in place; the default organization is that of most keys. */
  public static RunningApi start() throws Exception {
    return start(Settings.in(Path.of("nowhere")).withOrganization("orga_one"));
  }

  public static RunningApi start(Settings settings) throws Exception {
    RunningApi api = empty(settings);
    api.services.reports().set(api.reports);
    api.services.searches().set(api.searches);
    api.services.importers().set(api.importer);
    api.services.underWay().set(new RunningImports());
    api.services.syncs().set(api.sync);
    api.services.upkeep().set(api.upkeep);
    api.services.exporters().set(api.exporter);
    api.services.mappings().set(api.mappings);
    api.services.formats().add(new JsonReportFormat(), 100, 2);
    api.services.formats().add(new CsvReportFormat(), 50, 3);
    api.services.formats().add(new SvgReportFormat(), 10, 4);
    api.services.authenticators().add(new FakeAuthenticator(), 0, 1);
    return api;
  }

  /** Without any service; requests have no patience. */
  public static RunningApi empty(Settings settings) throws Exception {
    return over(settings, Services.absent(Duration.ZERO));
  }

  /** Over these services, with the patience that they have. */
  public static RunningApi over(Settings settings, Services services) throws Exception {
    return new RunningApi(settings, services);
  }

  public void remove(FunnelReports service) {
    services.reports().clear(service);
  }

  public void remove(RecordImporter service) {
    services.importers().clear(service);
  }

  public int port() {
    return connector.getLocalPort();
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + "/api/v1/" + path);
  }

  /** A request with the key that may do everything. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", basic("all:"));
  }

  public static String basic(String userAndPassword) {
    return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes());
  }

  public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  public HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  public HttpResponse<String> post(String path, String json) throws Exception {
    return post(path, json, Map.of());
  }

  /** A POST of JSON with these headers over the usual ones. */
  public HttpResponse<String> post(String path, String json, Map<String, String> headers)
      throws Exception {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    headers.forEach(request::setHeader);
    return send(request);
  }

  /** A request of JSON with that key, as Bearer. */
  public HttpResponse<String> call(String key, String method, String path, String json)
      throws Exception {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .method(
                method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
