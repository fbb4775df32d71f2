package org.opportunityfunnel.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.bill.Acceptance;
import org.opportunityfunnel.bill.Advisory;
import org.opportunityfunnel.bill.Bill;
import org.opportunityfunnel.bill.Check;
import org.opportunityfunnel.bill.Review;
import org.opportunityfunnel.itests.harness.Build;

/** What is shipped, against what is known of it: {@code advisories/README.md} has the way to go. */
class KnownVulnerabilitiesIT {
  private static final Path DATA = Build.root().resolve("advisories");

  private static Bill bill(Path archive) throws IOException {
    return Bill.read(Build.bill(archive));
  }

  /** As of the last review, so that a commit that was built can be built on any day. */
  @Test
  void nothingKnownIsShipped() throws IOException {
    Review review = Review.read(DATA.resolve("reviewed.json"));
    Check check =
        new Check(
            review,
            Advisory.read(DATA.resolve("advisories.json")),
            Acceptance.read(DATA.resolve("accepted.json")));
    List<Bill> bills = List.of(bill(Build.archive()), bill(Build.kar()));
    List<String> problems = check.problems(bills, review.reviewed());
    assertTrue(
        problems.isEmpty(),
        () -> "advisories/README.md says what to do:\n" + String.join("\n", problems));
    check
        .problems(bills, LocalDate.now())
        .forEach(due -> System.out.println("To be judged anew (advisories/README.md): " + due));
  }

  @Test
  void theBillOfTheDistributionListsEachJarOfItsArchive() throws IOException {
    Process tar =
        new ProcessBuilder("tar", "-tzf", Build.archive().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(tar.getInputStream(), StandardCharsets.UTF_8))) {
      // Everything is below one folder of the archive's name.
      Stream<String> below = lines.lines().map(line -> line.substring(line.indexOf('/') + 1));
      assertEquals(jars(below), listed(bill(Build.archive())));
    }
  }

  @Test
  void theBillOfTheKarListsEachJarOfIt() throws IOException {
    try (ZipFile kar = new ZipFile(Build.kar().toFile())) {
      assertEquals(jars(kar.stream().map(ZipEntry::getName)), listed(bill(Build.kar())));
    }
  }

  private static SortedSet<String> jars(Stream<String> names) {
    return names
        .filter(name -> name.endsWith(".jar"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Without those inside of others. */
  private static SortedSet<String> listed(Bill bill) {
    return bill.places().values().stream()
        .flatMap(Collection::stream)
        .filter(place -> !place.contains("!"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
