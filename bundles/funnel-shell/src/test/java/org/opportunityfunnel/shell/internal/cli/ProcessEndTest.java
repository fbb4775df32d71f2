package org.opportunityfunnel.shell.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opportunityfunnel.shell.internal.funnel.Quitting;

@Timeout(30)
class ProcessEndTest {
  private final List<String> order = new CopyOnWriteArrayList<>();

  @Test
  void itIsPutOffUntilTheCommandHasSaidWhatCameOfIt() throws Exception {
    ProcessEnd end = new ProcessEnd(Duration.ofMinutes(1));
    CountDownLatch givenUp = new CountDownLatch(1);
    Thread told =
        new Thread(
            () -> {
              end.await();
              order.add("end");
            });
    int code =
        end.during(
            () -> {
              Quitting.Guard guard =
                  end.guard(
                      () -> {
                        order.add("give up");
                        givenUp.countDown();
                      });
              told.start();
              givenUp.await();
              guard.close();
              assertTrue(told.isAlive());
              order.add("say");
              return 1;
            });
    told.join();
    assertEquals(1, code);
    assertEquals(List.of("give up", "say", "end"), order);
  }

  @Test
  void whatIsOverIsNotGivenUp() throws Exception {
    ProcessEnd end = new ProcessEnd(Duration.ofMinutes(1));
    end.during(
        () -> {
          end.guard(() -> order.add("give up")).close();
          return 0;
        });
    end.await();
    assertEquals(List.of(), order);
  }

  @Test
  void aCommandThatGuardsNothingEndsAtOnceAndNoneIsWaitedForForEver() {
    new ProcessEnd(Duration.ofDays(1)).await();
    ProcessEnd impatient = new ProcessEnd(Duration.ofMillis(1));
    impatient.guard(() -> order.add("give up"));
    impatient.await();
    assertEquals(List.of("give up"), order);
  }
}
