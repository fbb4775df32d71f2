package org.opportunityfunnel.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.testkit.engine.OracleEngine;

/** The oracle with one thing wrong. */
final class BrokenEngine implements FunnelEngine {

  /** What is wrong. */
  interface Fault {
    default FunnelQuery query(FunnelQuery query) {
      return query;
    }

    default List<UserStageSums> stages(List<UserStageSums> users) {
      return users;
    }

    default List<UserTotalsSums> totals(List<UserTotalsSums> users) {
      return users;
    }

    /** What is answered instead of a failure. */
    default <T> List<T> failed(FunnelException failure) {
      throw failure;
    }
  }

  private final OracleEngine engine;
  private final Fault fault;

  BrokenEngine(OracleEngine engine, Fault fault) {
    this.engine = engine;
    this.fault = fault;
  }

  /** Asks another question than it was asked. */
  static Fault asking(UnaryOperator<FunnelQuery> question) {
    return new Fault() {
      @Override
      public FunnelQuery query(FunnelQuery query) {
        return question.apply(query);
      }
    };
  }

  /** Changes the sums of each user's stages. */
  static Fault answeringStages(UnaryOperator<UserStageSums> change) {
    return new Fault() {
      @Override
      public List<UserStageSums> stages(List<UserStageSums> users) {
        return users.stream().map(change).toList();
      }
    };
  }

  /** Changes the sums of each user's totals. */
  static Fault answeringTotals(UnaryOperator<UserTotalsSums> change) {
    return new Fault() {
      @Override
      public List<UserTotalsSums> totals(List<UserTotalsSums> users) {
        return users.stream().map(change).toList();
      }
    };
  }

  /** Forgets one user when there are several. */
  static Fault forgettingAUser() {
    return new Fault() {
      @Override
      public List<UserTotalsSums> totals(List<UserTotalsSums> users) {
        return users.size() < 2 ? users : new ArrayList<>(users.subList(1, users.size()));
      }
    };
  }

  /** Answers nothing where it should fail. */
  static Fault swallowingFailures() {
    return new Fault() {
      @Override
      public <T> List<T> failed(FunnelException failure) {
        return List.of();
      }
    };
  }

  @Override
  public String name() {
    return "broken";
  }

  @Override
  public EngineStatus status() {
    return new EngineStatus(name(), EngineStatus.State.READY, "");
  }

  @Override
  public Optional<FunnelView> view(String organization) {
    return engine.view(organization).map(BrokenView::new);
  }

  private final class BrokenView implements FunnelView {
    private final FunnelView view;

    BrokenView(FunnelView view) {
      this.view = view;
    }

    @Override
    public Catalog catalog() {
      return view.catalog();
    }

    @Override
    public boolean hasOpportunitiesOf(String userId) {
      return view.hasOpportunitiesOf(userId);
    }

    @Override
    public List<UserStageSums> stages(FunnelQuery query) {
      try {
        return fault.stages(view.stages(fault.query(query)));
      } catch (FunnelException e) {
        return fault.failed(e);
      }
    }

    @Override
    public List<UserTotalsSums> totals(FunnelQuery query) {
      try {
        return fault.totals(view.totals(fault.query(query)));
      } catch (FunnelException e) {
        return fault.failed(e);
      }
    }
  }
}
