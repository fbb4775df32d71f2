package org.opportunityfunnel.engine.columnar.internal.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.engine.columnar.internal.columns.Columns;
import org.opportunityfunnel.engine.columnar.internal.columns.Edition;
import org.opportunityfunnel.engine.columnar.internal.columns.Layer;
import org.opportunityfunnel.engine.columnar.internal.columns.Partition;
import org.opportunityfunnel.engine.columnar.internal.columns.UserDictionary;

/**
 * The sums of both reports over one version's columns. Rows of an overlay are added to what the
 * base gives, or taken away again: all are integers, so nothing is lost. Immutable and thread-safe.
 */
public final class FunnelSums {
  private final Edition edition;
  private final Workers workers;

  public FunnelSums(Columns columns, Workers workers) {
    this(Edition.of(columns), workers);
  }

  public FunnelSums(Edition edition, Workers workers) {
    this.edition = edition;
    this.workers = workers;
  }

  /**
   * See {@link org.opportunityfunnel.api.engine.FunnelView#stages}.
   *
   * @throws FunnelException INVALID if a sum does not fit 64 bits
   */
  public List<UserStageSums> stages(FunnelQuery query) {
    return answer(
        query,
        true,
        (userId, sums, lanes) ->
            new UserStageSums(
                userId,
                sums.stages(query.counting()),
                IntStream.range(0, lanes.won()).mapToObj(sums::won).toList()),
        Joined::of);
  }

  /**
   * See {@link org.opportunityfunnel.api.engine.FunnelView#totals}.
   *
   * @throws FunnelException INVALID if a sum does not fit 64 bits
   */
  public List<UserTotalsSums> totals(FunnelQuery query) {
    return answer(
        query,
        false,
        (userId, sums, lanes) -> new UserTotalsSums(userId, sums.totals()),
        Joined::of);
  }

  /** Makes one user's entry of an answer. */
  private interface Entry<T> {
    T of(String userId, UserSums sums, Lanes lanes);
  }

  private <T> List<T> answer(
      FunnelQuery query, boolean withStages, Entry<T> entry, BinaryOperator<T> join) {
    Partition base = edition.base().partitions().get(query.pipelineId());
    if (base == null) {
      throw new FunnelException(
          ErrorCode.NOT_FOUND, "There is no pipeline \"" + query.pipelineId() + "\".");
    }
    Lanes lanes = new Lanes(base.activeStages(), base.wonStages());
    if (fits(query.pipelineId())) {
      return pass(query, lanes, withStages, Halves.WHOLE, entry);
    }
    List<T> low = pass(query, lanes, withStages, Halves.LOW, entry);
    List<T> high = pass(query, lanes, withStages, Halves.HIGH, entry);
    try {
      return Joined.each(low, high, join);
    } catch (ArithmeticException overflow) {
      throw tooLarge();
    }
  }

  /** Whether all amounts together fit 64 bits, those that are taken away too. */
  private boolean fits(String pipelineId) {
    long left = Long.MAX_VALUE - 1;
    for (Layer layer : edition.layers()) {
      long magnitude = layer.columns().partitions().get(pipelineId).magnitude();
      if (magnitude > left) {
        return false;
      }
      left -= magnitude;
    }
    return true;
  }

  private <T> List<T> pass(
      FunnelQuery query, Lanes lanes, boolean withStages, Halves halves, Entry<T> entry) {
    Layer base = edition.layers().get(0);
    Tally sum = tally(base, query, lanes, withStages, halves);
    if (base.columns().users() != edition.users()) {
      Tally all = tallyFor(query, edition.users(), lanes.width());
      all.add(sum, base::place, base.sign());
      sum = all;
    }
    for (Layer layer : edition.layers().subList(1, edition.layers().size())) {
      sum.add(tally(layer, query, lanes, withStages, halves), layer::place, layer.sign());
    }
    return entries(sum, lanes, entry);
  }

  private Tally tally(
      Layer layer, FunnelQuery query, Lanes lanes, boolean withStages, Halves halves) {
    Partition partition = layer.columns().partitions().get(query.pipelineId());
    Scan scan = new Scan(query, lanes, withStages, halves);
    Tally empty = tallyFor(query, layer.columns().users(), lanes.width());
    return new Pass(scan, partition.all(), empty).run(workers);
  }

  private <T> List<T> entries(Tally tally, Lanes lanes, Entry<T> entry) {
    if (tally.isUnsummable()) {
      throw tooLarge();
    }
    UserDictionary users = edition.users();
    List<T> answer = new ArrayList<>();
    for (int user = 0; user < users.size(); user++) {
      if (tally.has(user)) {
        UserSums sums = new UserSums(lanes, tally, user);
        if (!sums.isEmpty()) {
          answer.add(entry.of(users.id(user), sums, lanes));
        }
      }
    }
    return answer;
  }

  private static Tally tallyFor(FunnelQuery query, UserDictionary users, int width) {
    if (query.users().isEmpty()) {
      return Tally.ofAll(users.size(), width);
    }
    Set<String> wanted = query.users().get();
    int[] places = wanted.stream().mapToInt(users::place).filter(place -> place >= 0).toArray();
    return Tally.ofSome(users.size(), places, width);
  }

  private static FunnelException tooLarge() {
    return new FunnelException(
        ErrorCode.INVALID,
        "The values in this report add up to more cents than 64 bits can hold; ask for a part of it,"
            + " or correct the largest values.");
  }
}
