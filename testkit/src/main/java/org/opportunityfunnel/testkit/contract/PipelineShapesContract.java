package org.opportunityfunnel.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.engine.UserStageSums;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.Sketch;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/** Pipelines of unusual length. */
interface PipelineShapesContract extends EngineHarness {

  @Test
  default void pipelineWithoutStatusesHasNothingInIt() throws Exception {
    OrganizationData data =
        new Sketch()
            .pipeline("empty", "")
            .pipeline("sales", "new +won")
            .story("a", "0 new", "5 won")
            .data();
    try (EngineCase engine = new EngineCase(this, data)) {
      engine.assertAgrees(OracleRequest.allTime("empty"));
      assertEquals(List.of(), engine.view().stages(query(engine, "empty")));
      assertEquals(List.of(), engine.view().totals(query(engine, "empty")));
    }
  }

  @Test
  default void pipelineWithoutActiveStatusesIsWonAndLostInAll() throws Exception {
    OrganizationData data =
        new Sketch()
            .pipeline("ends", "+yes -no +too")
            .story("a", "u", 5L, "0 yes")
            .story("b", "u", 7L, "0 no", "9 too")
            .story("c", "v", 9L, "0 yes", "3 no")
            .data();
    try (EngineCase engine = new EngineCase(this, data)) {
      for (StageCounting counting : StageCounting.values()) {
        engine.assertAgrees(OracleRequest.allTime("ends").withCounting(counting));
      }
      for (UserStageSums user : engine.view().stages(query(engine, "ends"))) {
        assertEquals(0, user.active().size());
        assertEquals(2, user.won().size());
      }
    }
  }

  @Test
  default void pipelineOfOneStatusWorks() throws Exception {
    OrganizationData data =
        new Sketch()
            .pipeline("one", "only")
            .pipeline("other", "elsewhere")
            .story("open", "0 only")
            .story("left", "0 only", "60 elsewhere")
            .data();
    assertAllCountings("one", data);
  }

  @Test
  default void pipelineOfSixtyStatusesWorks() throws Exception {
    String stages =
        IntStream.range(0, 60).mapToObj(rank -> "s" + rank).collect(Collectors.joining(" "));
    OrganizationData data =
        new Sketch()
            .pipeline("long", stages + " +won -lost")
            .story("through", "u", 11L, steps(1, "won"))
            .story("skipping", "u", 13L, steps(7, "lost"))
            .story("open at the last", "v", 17L, steps(59, "s59"))
            .story("straight", null, 19L, "0 s0", "100 won")
            .data();
    assertAllCountings("long", data);
  }

  private void assertAllCountings(String pipeline, OrganizationData data) throws Exception {
    try (EngineCase engine = new EngineCase(this, data)) {
      for (StageCounting counting : StageCounting.values()) {
        engine.assertAgrees(OracleRequest.allTime(pipeline).withCounting(counting));
      }
    }
  }

  private static String[] steps(int width, String end) {
    List<String> entries =
        IntStream.range(0, 60)
            .filter(rank -> rank % width == 0)
            .mapToObj(rank -> rank + " s" + rank)
            .collect(Collectors.toList());
    entries.add("1000 " + end);
    return entries.toArray(String[]::new);
  }

  private static FunnelQuery query(EngineCase engine, String pipeline) {
    return engine.query(OracleRequest.allTime(pipeline), Optional.empty());
  }
}
