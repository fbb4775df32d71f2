package org.opportunityfunnel.close.internal.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.opportunityfunnel.close.internal.client.CloseException.Reason;
import org.opportunityfunnel.close.internal.record.CloseJson;

/**
 * Asks Close, as fast as it allows, and again where that may help: after 429, 408, 5xx, a
 * connection that was cut and a body that is no JSON, at most {@link #MOST_TRIES} times a request.
 * Not thread-safe.
 */
public final class CloseClient {
  static final int MOST_TRIES = 8;

  /** A run that is to wait longer ends; the next one goes on where it was. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final HttpPort http;
  private final URI base;
  private final String authorization;
  private final Clock clock;
  private final Pause pause;
  private final Backoff backoff;
  private Duration owed = Duration.ZERO;
  private long requests;

  public CloseClient(
      HttpPort http, Access access, Clock clock, Pause pause, RandomGenerator random) {
    this.http = http;
    this.base = access.url();
    this.authorization = access.authorization();
    this.clock = clock;
    this.pause = pause;
    this.backoff = new Backoff(random);
  }

  /** How many requests there were, failed ones too. */
  public long requests() {
    return requests;
  }

  /** The object of an answer. */
  public ObjectNode get(Query query) throws CloseException, InterruptedException {
    for (int failures = 1; ; failures++) {
      Try result = once(query);
      if (result instanceof Good good) {
        return good.body();
      }
      Again again = (Again) result;
      if (failures == MOST_TRIES) {
        throw new CloseException(
            Reason.AWAY, "Close failed " + failures + " times in turn: " + again.why());
      }
      Duration wait = again.asked().orElse(backoff.after(failures));
      if (wait.compareTo(LONGEST_WAIT) > 0) {
        throw new CloseException(
            Reason.AWAY, "Close asks to come again in " + wait.toSeconds() + " s.");
      }
      pause.of(wait);
    }
  }

  /** One record; empty if there is none. */
  public Optional<ObjectNode> find(Query query) throws CloseException, InterruptedException {
    try {
      return Optional.of(get(query));
    } catch (CloseException e) {
      if (e.reason() == Reason.GONE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private sealed interface Try {}

  private record Good(ObjectNode body) implements Try {}

  private record Again(String why, Optional<Duration> asked) implements Try {}

  private Try once(Query query) throws CloseException, InterruptedException {
    if (!owed.isZero()) {
      pause.of(owed);
      owed = Duration.ZERO;
    }
    requests++;
    HttpAnswer answer;
    try {
      answer = http.get(query.at(base), authorization);
    } catch (IOException e) {
      return new Again("no answer from " + base + " (" + e + ").", Optional.empty());
    }
    int status = answer.status();
    if (status == 429 || status == 408 || status >= 500) {
      return new Again(query.path() + " answered " + status + ".", RateLimit.wait(answer, clock));
    }
    if (status != 200) {
      throw Refused.of(query, answer);
    }
    try {
      ObjectNode body = CloseJson.object(answer.body());
      owed = nextWait(answer);
      return new Good(body);
    } catch (IOException e) {
      return new Again(query.path() + " answered what is no JSON object.", Optional.empty());
    }
  }

  private static Duration nextWait(HttpAnswer answer) {
    return RateLimit.of(answer)
        .filter(limit -> limit.remaining() == 0)
        .map(RateLimit::reset)
        .map(reset -> reset.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : reset)
        .orElse(Duration.ZERO);
  }
}
