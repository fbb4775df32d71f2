package org.opportunityfunnel.shell.internal.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.store.ImportsUnderWay;

/** Imports that are under way for ever; notes what it is told. */
public final class FakeUnderWay implements ImportsUnderWay {
  public final List<String> told = new ArrayList<>();
  private final List<Info> known;

  public FakeUnderWay(List<Info> known) {
    this.known = known;
  }

  @Override
  public Optional<Entry> begin(String organization, Optional<String> id) {
    told.add("begin " + organization);
    return Optional.of(new Noted());
  }

  @Override
  public List<Info> list(String organization) {
    told.add("list " + organization);
    return known;
  }

  @Override
  public boolean cancel(String organization, String id) {
    told.add("cancel " + organization + " " + id);
    return known.stream().anyMatch(one -> one.id().equals(id));
  }

  private final class Noted implements Entry {
    @Override
    public String id() {
      return "entered";
    }

    @Override
    public void whenCancelled(Runnable then) {
      throw new AssertionError("nobody has to be told");
    }

    @Override
    public boolean isCancelled() {
      return true;
    }

    @Override
    public void at(State state) {
      told.add("at " + state.file());
    }

    @Override
    public void waits() {
      told.add("waits");
    }

    @Override
    public void stores() {
      told.add("stores");
    }

    @Override
    public void close() {
      told.add("close");
    }
  }
}
