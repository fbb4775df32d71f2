package org.opportunityfunnel.shell.internal.karaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.support.completers.ArgumentCommandLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Pipeline;

class ConsoleCompleterTest {
  @TempDir Path folder;
  private BothFaces faces;

  @BeforeEach
  void start() throws IOException {
    faces = new BothFaces(folder);
    Files.createDirectories(folder.resolve("data/demo"));
    Files.writeString(folder.resolve("data/all.zip"), "");
    Files.writeString(folder.resolve("data/.hidden"), "");
  }

  @AfterEach
  void stop() {
    faces.close();
  }

  /** Values in the place of the line's last word, which may be empty. */
  private List<String> complete(String line) {
    return candidates(line).stream().map(Candidate::value).toList();
  }

  private List<Candidate> candidates(String line) {
    String[] words = line.split(" ", -1);
    String name = words[0].replace("funnel:", "");
    ConsoleStreams streams = new ConsoleStreams(null, System.out, System.err, stream -> false);
    List<Candidate> candidates = new ArrayList<>();
    new ConsoleCommand(name, faces.services, () -> streams)
        .getCompleter(false)
        .completeCandidates(FakeSession.in(folder), line(words), candidates);
    return candidates;
  }

  private static org.apache.karaf.shell.api.console.CommandLine line(String[] words) {
    String last = words[words.length - 1];
    return new ArgumentCommandLine(last, last.length()) {
      @Override
      public int getCursorArgumentIndex() {
        return words.length - 1;
      }

      @Override
      public String[] getArguments() {
        return words;
      }
    };
  }

  // _ stands for a blank within a word; the line ends in the word that is completed.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "funnel:stages -p |Renewals,Sales",
        "stages -p pipe_|Renewals,pipe_r,Sales,pipe_s",
        "stages --pipeline=|--pipeline=Renewals,--pipeline=Sales",
        "stages --user |Ann Lee,Łucja Wiśniewska",
        "totals --group |East",
        "totals --saved-search |Large",
        "stages --format |table,csv",
        "totals --format |table",
        "stages --type |created-cohort,active-stage-cohort",
        "stages --counting |visited,reached,direct",
        "stages --include outcomes,|outcomes,outcomes,outcomes,users,outcomes,meta",
        "imports |list,cancel",
        "imports cancel |mine,other",
        "keys |create,list,revoke",
        "keys revoke |k1",
        "keys create --right report,s|report,report,report,import,report,search,report,admin",
        "keys create --user |Ann Lee,Łucja Wiśniewska",
        "searches |list,show,preview,create,change,remove",
        "searches show |Large",
        "searches change |Large",
        "searches change Large |data/",
        "import |data/",
        "import data/|data/all.zip,data/demo/",
        "import data/d|data/demo/",
        "import data --on-error |fail,skip",
        "import nowhere/|",
        "pipelines |--organization,--help,--debug",
        "keys revoke --|--organization,--help,--debug"
      })
  void offers(String line, String expected) {
    String all = String.join(",", complete(line == null ? "" : line));
    String wanted = expected == null ? "" : expected;
    assertTrue(wanted.isEmpty() ? all.isEmpty() : all.startsWith(wanted), all);
  }

  @Test
  void aCommandOffersItsName() {
    assertEquals(List.of("stages", "funnel:stages"), complete("stages"));
  }

  @Test
  void rangesHaveNames() {
    assertEquals(11, complete("stages --report-range ").size());
    assertTrue(complete("stages --cohort-range ").contains("last-quarter"));
    assertEquals(15, complete("stages --compare ").size());
    assertTrue(complete("stages --timezone E").contains("Europe/Berlin"));
  }

  @Test
  void optionsThatWereGivenAreNotOfferedAgain() {
    List<String> options = complete("stages --user a --format csv --");
    assertTrue(options.contains("--user"));
    assertTrue(!options.contains("--format"), options::toString);
    assertTrue(options.containsAll(List.of("--pipeline", "--by-user", "--organization")));
  }

  @Test
  void asksInTheOrganizationThatTheLineNames() {
    complete("stages --organization orga_x -p ");
    assertEquals("orga_x", faces.fake.last().caller().organization());
    complete("stages --organization=orga_y -p ");
    assertEquals("orga_y", faces.fake.last().caller().organization());
    complete("stages -p ");
    assertEquals("orga_default", faces.fake.last().caller().organization());
  }

  @Test
  void namesThatTellNothingApartOrAreHarmfulAreOfferedAsIds() {
    List<Pipeline> odd =
        List.of(
            new Pipeline("p1", "Same", List.of()),
            new Pipeline("p2", "same", List.of()),
            new Pipeline("p3", "\u001B[31mred", List.of()),
            new Pipeline("p4", " ", List.of()),
            new Pipeline("p5", "New Business", List.of()));
    faces.fake.with(new Catalog(1, odd, List.of(), List.of(), List.of(), List.of()));
    assertEquals(List.of("p1", "p2", "p3", "p4", "New Business"), complete("stages -p "));
    assertEquals("\uFFFD[31mred".replace('\uFFFD', replacement()), descriptionOf("p3"));
  }

  private static char replacement() {
    return Charset.defaultCharset().name().startsWith("UTF-") ? '\uFFFD' : '?';
  }

  private String descriptionOf(String value) {
    return candidates("stages -p ").stream()
        .filter(one -> one.value().equals(value))
        .findFirst()
        .orElseThrow()
        .descr();
  }

  @Test
  void withoutServicesThereIsNothingToOffer() {
    faces.services.reports().clear(faces.fake);
    faces.services.keys().clear(faces.fake);
    assertEquals(List.of(), complete("stages -p "));
    assertEquals(List.of("--organization", "--help", "--debug"), complete("keys revoke "));
  }

  @Test
  void anotherCommandsLineIsLeftToIt() {
    List<Candidate> candidates = new ArrayList<>();
    new ConsoleCommand("totals", faces.services, ConsoleStreams::ofThisThread)
        .getCompleter(true)
        .completeCandidates(
            FakeSession.in(folder), line(new String[] {"stages", "-p", ""}), candidates);
    assertEquals(List.of(), candidates);
  }
}
