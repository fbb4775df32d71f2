package org.opportunityfunnel.itests.picture;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * An SVG document, read by a parser that takes no document type.
 *
 * @param root its outermost element
 */
record Picture(Element root) {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Set<String> HARMLESS =
      Set.of("svg", "title", "desc", "style", "g", "rect", "path", "line", "text", "tspan");

  static Picture parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return new Picture(builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement());
    } catch (Exception e) {
      throw new AssertionError("No picture: " + text, e);
    }
  }

  /** What each stage says of itself, without the marks that keep right-to-left names in place. */
  List<String> stages() {
    List<String> stages = new ArrayList<>();
    for (Element title : elements("title")) {
      if (title.getParentNode() != root) {
        stages.add(title.getTextContent().replace("\u200E", ""));
      }
    }
    return stages;
  }

  /** All pieces of text that are drawn. */
  List<String> shown() {
    return elements("text").stream().map(Element::getTextContent).toList();
  }

  /** Elements and attributes that can run, fetch or lead somewhere. */
  List<String> harmful() {
    List<String> harmful = new ArrayList<>();
    for (Element element : elements("*")) {
      if (!SVG.equals(element.getNamespaceURI()) || !HARMLESS.contains(element.getLocalName())) {
        harmful.add(element.getNodeName());
      }
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Attr attribute = (Attr) element.getAttributes().item(i);
        String name = attribute.getName().toLowerCase(Locale.ROOT);
        if (name.startsWith("on")
            || name.endsWith("href")
            || attribute.getValue().contains("url(")) {
          harmful.add(attribute.toString());
        }
      }
    }
    return harmful;
  }

  private List<Element> elements(String name) {
    List<Element> elements = new ArrayList<>();
    if (name.equals("*")) {
      elements.add(root);
    }
    NodeList nodes = root.getElementsByTagNameNS("*", name);
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      elements.add((Element) node);
    }
    return elements;
  }
}
