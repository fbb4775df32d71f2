package org.opportunityfunnel.itests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.Await;

/** What is shown can be taken along as CSV: the API's own file. */
@ExtendWith(Visiting.class)
class DownloadIT {

  @ParameterizedTest
  @ValueSource(strings = {"stages", "totals"})
  void isTheFileOfTheApi(String kind, Visit visit) throws IOException {
    String key = visit.site().keyOf(SmallFirm.records());
    visit.open(ControlCase.BASE + "&cohort=2026-01-01..2026-06-30&users=user_b,user_a").signIn(key);
    List<Path> before = visit.browser().downloads();
    List<Exchange> asked = visit.reportsAfter(() -> visit.click("download-" + kind));
    assertEquals(1, asked.size());
    assertEquals("text/csv", asked.get(0).accept());
    Await.until("the file", () -> visit.browser().downloads().size() > before.size());

    List<Path> files = new ArrayList<>(visit.browser().downloads());
    files.removeAll(before);
    Answer answer =
        visit
            .site()
            .server()
            .admin()
            .withKey(key)
            .report(kind, asked.get(0).body(), "Accept", "text/csv")
            .expect(200);
    assertEquals(answer.body(), Files.readString(files.get(0)));
    assertTrue(answer.body().contains("user_b,Bob,"), answer.body());
    assertTrue(
        answer.header("Content-Disposition").contains(files.get(0).getFileName().toString()),
        files.get(0)::toString);
  }
}
