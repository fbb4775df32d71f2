package org.opportunityfunnel.formats.internal.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.api.report.StagesReport;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Laws over random reports; -Dfunnel.seed replays one. */
class RandomPicturesTest {
  private static final Set<String> ELEMENTS =
      Set.of("svg", "title", "desc", "style", "g", "rect", "path", "text");
  private static final int REPORTS = 150;

  @Test
  void holdInEveryPicture() {
    Long replayed = Long.getLong("funnel.seed");
    long first = replayed == null ? System.nanoTime() : replayed;
    LongStream.range(first, replayed == null ? first + REPORTS : first + 1)
        .forEach(RandomPicturesTest::check);
  }

  private static void check(long seed) {
    try {
      StagesReport report = new RandomStages(seed).report();
      Drawing drawing = Drawing.of(report);
      isHarmless(drawing);
      drawing.assertInside();
      hasTheNumbers(report, drawing);
    } catch (Exception | AssertionError e) {
      throw new AssertionError("replay with -Dfunnel.seed=" + seed + ": " + e.getMessage(), e);
    }
  }

  private static void isHarmless(Drawing drawing) {
    Set<String> names =
        drawing.all("*").stream()
            .map(Element::getTagName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(ELEMENTS.containsAll(names), names::toString);
    for (Element element : drawing.all("*")) {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        String name = attributes.item(i).getNodeName();
        assertFalse(name.startsWith("on") || name.endsWith("href") || name.equals("src"), name);
        assertFalse(attributes.item(i).getNodeValue().contains("script"), name);
      }
    }
    String css = drawing.all("style").get(0).getTextContent();
    assertFalse(css.contains("url") || css.contains("@import"), css);
  }

  private static void hasTheNumbers(StagesReport report, Drawing drawing) {
    List<StageMeasures> stages = report.aggregations();
    List<Element> rows = drawing.all("g");
    assertEquals(stages.size(), rows.size());
    Figures figures = new Figures(report.meta().currency());
    double most = stages.stream().mapToLong(StageMeasures::count).max().orElse(0);
    for (int i = 0; i < rows.size(); i++) {
      StageMeasures stage = stages.get(i);
      List<String> texts = Drawing.texts(rows.get(i));
      assertTrue(texts.contains(figures.count(stage.count())), texts::toString);
      assertTrue(texts.contains(CleanText.of(figures.money(stage.value()))), texts::toString);
      double lost = Drawing.length(rows.get(i), Ink.LOST);
      double kept = Drawing.length(rows.get(i), Ink.ACCENT) + Drawing.length(rows.get(i), Ink.WON);
      double exact = most == 0 ? 0 : FunnelPicture.CHART * stage.count() / most;
      double length = exact == 0 ? 0 : Math.max(2, exact);
      assertEquals(length, kept + lost, 0.03);
      assertEquals(length == 0 ? 0 : length * stage.countLost() / stage.count(), lost, 0.03);
    }
  }
}
