package org.opportunityfunnel.itests.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** An HTTP answer, read to its end. */
public record Answer(HttpResponse<String> response) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public int status() {
    return response.statusCode();
  }

  public String body() {
    return response.body();
  }

  /** The first value of a header; empty if it is not there. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** All values of a header, joined. */
  public String headers(String name) {
    return String.join(", ", response.headers().allValues(name));
  }

  public JsonNode json() {
    try {
      return JSON.readTree(body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + this, e);
    }
  }

  /** Itself, if it has that status. */
  public Answer expect(int status) {
    if (status() != status) {
      throw new AssertionError("Expected " + status + " but got " + this);
    }
    return this;
  }

  @Override
  public String toString() {
    return response.request().method() + " " + response.uri() + ": " + status() + " " + body();
  }
}
