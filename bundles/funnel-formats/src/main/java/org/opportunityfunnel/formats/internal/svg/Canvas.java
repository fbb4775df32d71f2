package org.opportunityfunnel.formats.internal.svg;

import java.math.BigDecimal;
import java.text.Bidi;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Draws what a picture consists of. Text that others wrote becomes character data only, never an
 * attribute.
 */
final class Canvas {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  private final XMLStreamWriter xml;

  Canvas(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Opens an element; attributes are names and values in turn. */
  void open(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(attributes);
  }

  void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  /** Says something about the element that is open. */
  void words(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(CleanText.of(text));
    xml.writeEndElement();
  }

  /** A filled outline, of a path's commands. */
  void shape(String commands, Ink ink) throws XMLStreamException {
    empty("path", "class", ink.cssClass(), "fill", ink.light(), "d", commands);
  }

  void rectangle(double x, double y, double width, double height, Ink ink)
      throws XMLStreamException {
    empty(
        "rect",
        "class",
        ink.cssClass(),
        "fill",
        ink.light(),
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(width),
        "height",
        number(height));
  }

  /** One line that begins at x, whichever way its script runs. */
  void text(String text, double x, double y, Lettering letters, Ink ink) throws XMLStreamException {
    line(CleanText.of(text), x, y, "start", letters, ink);
  }

  /** One line that ends at x. */
  void textBefore(String text, double x, double y, Lettering letters, Ink ink)
      throws XMLStreamException {
    line(CleanText.of(text), x, y, "end", letters, ink);
  }

  private void line(String text, double x, double y, String anchor, Lettering letters, Ink ink)
      throws XMLStreamException {
    xml.writeStartElement("text");
    attributes(
        "class",
        letters.cssClass() + " " + ink.cssClass(),
        "fill",
        ink.light(),
        "font-size",
        number(letters.size()),
        "font-weight",
        number(letters.weight()),
        "x",
        number(x),
        "y",
        number(y),
        "text-anchor",
        anchor);
    xml.writeCharacters(isolated(text));
    xml.writeEndElement();
  }

  /**
   * Keeps a line that runs from right to left in one piece that begins where others do. Characters
   * do so in every viewer; the attributes for it move the line's anchor in some.
   */
  private static String isolated(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
        ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE
        : text;
  }

  private void empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  /** With at most two digits after the point. */
  static String number(double number) {
    return BigDecimal.valueOf(Math.round(number * 100), 2).stripTrailingZeros().toPlainString();
  }
}
