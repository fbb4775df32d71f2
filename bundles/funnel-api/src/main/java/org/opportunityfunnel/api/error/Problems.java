package org.opportunityfunnel.api.error;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong before anything fails. Not thread-safe. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public Problems() {}

  /** Notes that the field at the path is wrong in the way that the message says. */
  public void add(String path, String message) {
    found.add(new Problem(path, message));
  }

  public void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Whether a problem of exactly that path was noted. */
  public boolean has(String path) {
    return found.stream().anyMatch(problem -> problem.path().equals(path));
  }

  /** What was found so far, in the order of finding; a copy. */
  public List<Problem> list() {
    return List.copyOf(found);
  }

  /** Throws {@link FunnelException} with {@link ErrorCode#INVALID} if anything was found. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw FunnelException.invalid(list());
    }
  }
}
