package org.opportunityfunnel.itests.strangers;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.FunnelClient;

/**
 * Where a request of an operation can name an ID.
 *
 * @param stores whether the request changes records
 * @param call sends the request with that ID
 */
record Place(String name, boolean stores, BiFunction<FunnelClient, String, Answer> call) {

  /** The path, parameters, headers and body of the operation; none if it can name nothing. */
  static List<Place> of(Operation operation) {
    Bodies bodies = Bodies.ALL.getOrDefault(operation.id(), Bodies.NONE);
    List<Place> places = new ArrayList<>();
    if (operation.hasIdInPath()) {
      places.add(
          new Place(
              operation + " path",
              false,
              (client, id) -> {
                StringBuilder path = new StringBuilder(operation.path().replace("{id}", id));
                operation.required().forEach(name -> path.append("?" + name + "=" + id));
                return send(client, operation, path.toString(), bodies, bodies.own(), Map.of());
              }));
    }
    String own = operation.path().replace("{id}", "save_own");
    for (String name : operation.texts("query")) {
      places.add(
          new Place(
              operation + " ?" + name,
              bodies.stores(),
              (client, id) ->
                  send(
                      client,
                      operation,
                      own + "?" + name + "=" + id,
                      bodies,
                      bodies.own(),
                      Map.of())));
    }
    for (String name : operation.texts("header")) {
      places.add(
          new Place(
              operation + " " + name,
              bodies.stores(),
              (client, id) ->
                  send(client, operation, own, bodies, bodies.own(), Map.of(name, id))));
    }
    for (String body : bodies.naming()) {
      places.add(
          new Place(
              operation + " " + body,
              bodies.stores(),
              (client, id) ->
                  send(client, operation, own, bodies, body.replace("%s", id), Map.of())));
    }
    return places;
  }

  private static Answer send(
      FunnelClient client,
      Operation operation,
      String path,
      Bodies bodies,
      String body,
      Map<String, String> headers) {
    List<String> all = new ArrayList<>();
    if (operation.takesBody()) {
      all.addAll(List.of("Content-Type", bodies.contentType()));
    }
    headers.forEach((name, value) -> all.addAll(List.of(name, value)));
    return client.send(
        operation.method(),
        "/api/v1" + path,
        operation.takesBody() ? BodyPublishers.ofString(body) : BodyPublishers.noBody(),
        all.toArray(String[]::new));
  }

  /** All of the answer that may depend on the ID, with the ID itself taken out. */
  String seen(FunnelClient client, String id) {
    Answer answer = call.apply(client, id);
    Map<String, List<String>> headers = new TreeMap<>(answer.response().headers().map());
    headers.remove("date");
    String body = answer.body();
    if (answer.status() < 300) {
      // What is made anew each time.
      headers.remove("content-length");
      body =
          body.replaceAll("\"(id|key|date_created)\":\"[^\"]*\"", "\"$1\":\"\"")
              .replaceAll("\"data_version\":\\d+", "\"data_version\":0");
    }
    return (answer.status() + " " + headers + " " + body).replace(id, "ID");
  }
}
