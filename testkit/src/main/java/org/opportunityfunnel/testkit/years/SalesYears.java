package org.opportunityfunnel.testkit.years;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.api.store.OpportunitySink;

/**
 * Three years of sales, made up from a seed: three pipelines of six active stages, 60 % of the
 * opportunities in the first, 200 users, about 4.5 changes an opportunity, with skips, steps back,
 * reopenings and moves. Scanned without being kept.
 */
public final class SalesYears {
  /** Nothing is created before that epoch second. */
  public static final long START = Instant.parse("2023-01-01T00:00:00Z").getEpochSecond();

  /** How many seconds the years last. */
  public static final long SECONDS = 3L * 365 * 86_400;

  private static final int STAGES = 6;
  private static final int USERS = 200;

  private final int opportunities;
  private final long seed;
  private final Catalog catalog;

  /** Those of the seed: the same opportunities each time that they are scanned. */
  public SalesYears(int opportunities, long seed) {
    this.opportunities = opportunities;
    this.seed = seed;
    List<Pipeline> pipelines =
        IntStream.range(0, 3)
            .mapToObj(p -> new Pipeline(pipeline(p), "Pipeline " + p, statuses(p)))
            .toList();
    this.catalog = new Catalog(1, pipelines, List.of(), List.of(), List.of(), List.of("USD"));
  }

  /** The ID of the pipeline of that number, 0 to 2; the first one has most opportunities. */
  public static String pipeline(int pipeline) {
    return "pipe_" + pipeline;
  }

  private static List<Status> statuses(int pipeline) {
    List<Status> statuses = new ArrayList<>();
    for (int stage = 0; stage < STAGES; stage++) {
      statuses.add(new Status(status(pipeline, stage), "Stage " + stage, StatusType.ACTIVE));
    }
    statuses.add(new Status(won(pipeline), "Won", StatusType.WON));
    statuses.add(new Status(lost(pipeline), "Lost", StatusType.LOST));
    return statuses;
  }

  private static String status(int pipeline, int stage) {
    return "stat_" + pipeline + "_" + stage;
  }

  private static String won(int pipeline) {
    return "stat_" + pipeline + "_won";
  }

  private static String lost(int pipeline) {
    return "stat_" + pipeline + "_lost";
  }

  /** Gives all opportunities to the sink; returns how many changes they have together. */
  public long scan(OpportunitySink sink) {
    Random random = new Random(seed);
    sink.begin(catalog, opportunities);
    long changes = 0;
    for (int key = 0; key < opportunities; key++) {
      OpportunityHistory opportunity = opportunity(key, random);
      changes += opportunity.changes().size();
      sink.opportunity(opportunity);
    }
    return changes;
  }

  private OpportunityHistory opportunity(int key, Random random) {
    Story story = new Story(key, random);
    story.live();
    return new OpportunityHistory(
        key,
        "oppo_" + key,
        "user_" + random.nextInt(USERS),
        story.status,
        100L * random.nextInt(50_000),
        random.nextInt(4) == 0 ? ValuePeriod.MONTHLY : ValuePeriod.ONE_TIME,
        random.nextInt(101),
        Instant.ofEpochSecond(story.created),
        Instant.ofEpochSecond(story.now),
        story.changes);
  }

  /** One opportunity's way. */
  private static final class Story {
    private final int key;
    private final Random random;
    private final List<StatusChange> changes = new ArrayList<>();
    private final long created;
    private int pipeline;
    private int stage;
    private String status;
    private long now;

    Story(int key, Random random) {
      this.key = key;
      this.random = random;
      int dice = random.nextInt(100);
      this.pipeline = dice < 60 ? 0 : dice < 85 ? 1 : 2;
      this.stage = random.nextInt(10) == 0 ? 1 : 0;
      this.created = START + (long) (random.nextDouble() * SECONDS);
      this.now = created;
      this.status = status(pipeline, stage);
    }

    void live() {
      while (now < START + SECONDS) {
        int dice = random.nextInt(100);
        if (dice < 13) {
          become(lost(pipeline));
          if (!reopens()) {
            return;
          }
        } else if (dice < 15) {
          pipeline = (pipeline + 1) % 3;
          become(status(pipeline, stage));
        } else if (dice < 21 && stage > 0) {
          stage--;
          become(status(pipeline, stage));
        } else {
          stage += dice < 30 ? 2 : 1;
          if (stage >= STAGES) {
            stage = STAGES - 1;
            become(won(pipeline));
            if (!reopens()) {
              return;
            }
          } else {
            become(status(pipeline, stage));
          }
        }
      }
    }

    private boolean reopens() {
      if (random.nextInt(100) >= 4) {
        return false;
      }
      become(status(pipeline, stage));
      return true;
    }

    private void become(String next) {
      now += 3_600 + (long) (random.nextDouble() * 20 * 86_400);
      Instant at = Instant.ofEpochSecond(now);
      changes.add(new StatusChange("chan_" + key + "_" + changes.size(), status, next, at));
      status = next;
    }
  }
}
