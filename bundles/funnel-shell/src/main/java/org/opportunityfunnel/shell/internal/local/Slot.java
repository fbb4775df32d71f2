package org.opportunityfunnel.shell.internal.local;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;

/** A service that may be there and may go. Thread-safe. */
public final class Slot<T> {
  private final String absence;
  private final AtomicReference<T> service = new AtomicReference<>();

  /**
   * Empty.
   *
   * @param absence the sentence that a person sees who needs the service while it is not there
   */
  Slot(String absence) {
    this.absence = absence;
  }

  /** Takes the place of the one that was there. */
  public void set(T arrived) {
    service.set(Objects.requireNonNull(arrived));
  }

  /** Does nothing if another one has taken its place already. */
  public void clear(T departed) {
    service.compareAndSet(departed, null);
  }

  /**
   * The service.
   *
   * @throws CommandFailure REFUSED if there is none
   */
  T get() {
    T present = service.get();
    if (present == null) {
      throw new CommandFailure(CommandFailure.Kind.REFUSED, absence);
    }
    return present;
  }

  Optional<T> now() {
    return Optional.ofNullable(service.get());
  }
}
