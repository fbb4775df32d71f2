package org.opportunityfunnel.testkit.close;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request that Close does not answer with data. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ObjectNode body;

  private Refusal(int status, ObjectNode body) {
    super(body.toString());
    this.status = status;
    this.body = body;
  }

  static Refusal of(int status, String error) {
    return new Refusal(status, JsonNodeFactory.instance.objectNode().put("error", error));
  }

  /** A parameter that can't be read. */
  static Refusal field(String name, String error) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("errors");
    body.putObject("field-errors").put(name, error);
    return new Refusal(400, body);
  }

  int status() {
    return status;
  }

  ObjectNode body() {
    return body;
  }
}
