package org.opportunityfunnel.formats.internal.svg;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.formats.internal.Sink;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A picture as a viewer's XML parser sees it. */
record Drawing(Document document) {
  private static final Pattern ABSCISSA = Pattern.compile("[MHQ]([0-9.]+)");

  static Drawing of(StagesReport report) throws Exception {
    String xml = Sink.text(out -> new SvgReportFormat().write(report, out));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return new Drawing(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
  }

  List<Element> all(String name) {
    return all(document.getDocumentElement(), name);
  }

  static List<Element> all(Element in, String name) {
    NodeList found = in.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** Texts without the signs that keep their direction apart from others'. */
  static List<String> texts(Element in) {
    return all(in, "text").stream()
        .map(text -> text.getTextContent().replaceAll("[\u2068\u2069]", ""))
        .toList();
  }

  /** How long a row's shapes of that colour are. */
  static double length(Element row, Ink ink) {
    return all(row, "path").stream()
        .filter(path -> path.getAttribute("class").equals(ink.cssClass()))
        .mapToDouble(path -> right(path) - left(path))
        .sum();
  }

  static double left(Element shape) {
    return shape.getTagName().equals("rect")
        ? number(shape, "x")
        : abscissas(shape).stream().mapToDouble(x -> x).min().orElseThrow();
  }

  static double right(Element shape) {
    return shape.getTagName().equals("rect")
        ? number(shape, "x") + number(shape, "width")
        : abscissas(shape).stream().mapToDouble(x -> x).max().orElseThrow();
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static List<Double> abscissas(Element path) {
    List<Double> found = new ArrayList<>();
    Matcher matcher = ABSCISSA.matcher(path.getAttribute("d"));
    while (matcher.find()) {
      found.add(Double.valueOf(matcher.group(1)));
    }
    return found;
  }

  private static Lettering letters(Element text) {
    List<String> classes = List.of(text.getAttribute("class").split(" "));
    return Arrays.stream(Lettering.values())
        .filter(letters -> classes.contains(letters.cssClass()))
        .findFirst()
        .orElseThrow();
  }

  /** Fails if something could be drawn outside, even in the larger letters of small pictures. */
  void assertInside() {
    Element root = document.getDocumentElement();
    double width = number(root, "width");
    double height = number(root, "height");
    for (Element text : all("text")) {
      Lettering letters = letters(text);
      double size = letters.narrowSize();
      double extent = TextWidth.of(text.getTextContent(), letters.measuredSize());
      boolean end = text.getAttribute("text-anchor").equals("end");
      double left = number(text, "x") - (end ? extent : 0);
      assertTrue(left >= 0 && left + extent <= width, text.getTextContent());
      double baseline = number(text, "y");
      assertTrue(
          size > 0 && baseline >= size && baseline <= height - size / 3, text.getTextContent());
    }
    for (String shape : List.of("path", "rect")) {
      for (Element element : all(shape)) {
        assertTrue(left(element) >= 0 && right(element) <= width, shape);
        assertFalse(element.getAttribute("d").contains("-"), shape);
      }
    }
  }
}
