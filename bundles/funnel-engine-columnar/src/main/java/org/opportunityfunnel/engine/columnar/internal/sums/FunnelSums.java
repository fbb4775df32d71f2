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
import org.opportunityfunnel.engine.columnar.internal.columns.Partition;
import org.opportunityfunnel.engine.columnar.internal.columns.UserDictionary;

/** The sums of both reports over one version's columns. Immutable and thread-safe. */
public final class FunnelSums {
  private final Columns columns;
  private final Workers workers;

  public FunnelSums(Columns columns, Workers workers) {
    this.columns = columns;
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
                IntStream.range(0, lanes.active())
                    .mapToObj(stage -> sums.stage(stage, query.counting()))
                    .toList(),
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
    Partition partition = columns.partitions().get(query.pipelineId());
    if (partition == null) {
      throw new FunnelException(
          ErrorCode.NOT_FOUND, "There is no pipeline \"" + query.pipelineId() + "\".");
    }
    if (partition.fits()) {
      return pass(query, partition, withStages, Halves.WHOLE, entry);
    }
    List<T> low = pass(query, partition, withStages, Halves.LOW, entry);
    List<T> high = pass(query, partition, withStages, Halves.HIGH, entry);
    try {
      return Joined.each(low, high, join);
    } catch (ArithmeticException overflow) {
      throw tooLarge();
    }
  }

  private <T> List<T> pass(
      FunnelQuery query, Partition partition, boolean withStages, Halves halves, Entry<T> entry) {
    Lanes lanes = new Lanes(partition.activeStages(), partition.wonStages());
    Scan scan = new Scan(query, partition, lanes, withStages, halves);
    Tally tally = new Pass(scan, tallyFor(query, lanes.width())).run(workers);
    if (tally.isUnsummable()) {
      throw tooLarge();
    }
    UserDictionary users = columns.users();
    List<T> answer = new ArrayList<>();
    for (int user = 0; user < users.size(); user++) {
      if (tally.has(user)) {
        answer.add(entry.of(users.id(user), new UserSums(lanes, tally, user), lanes));
      }
    }
    return answer;
  }

  private Tally tallyFor(FunnelQuery query, int width) {
    UserDictionary users = columns.users();
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
