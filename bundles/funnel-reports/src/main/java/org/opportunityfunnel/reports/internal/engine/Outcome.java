package org.opportunityfunnel.reports.internal.engine;

import java.util.Objects;
import java.util.function.Function;

/** What became of one try to answer, or of one step of it. */
public sealed interface Outcome<R> {

  /** The same of what the next step makes of an answer. */
  <T> Outcome<T> then(Function<R, Outcome<T>> next);

  /** It was answered. */
  record Answer<R>(R value) implements Outcome<R> {
    public Answer {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public <T> Outcome<T> then(Function<R, Outcome<T>> next) {
      return next.apply(value);
    }
  }

  /** Something is missing that may arrive; the reason is a sentence for the caller. */
  record NotYet<R>(String reason) implements Outcome<R> {
    public NotYet {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <T> Outcome<T> then(Function<R, Outcome<T>> next) {
      return new NotYet<>(reason);
    }
  }
}
