package org.opportunityfunnel.shell.internal.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What the terminal can show.
 *
 * @param width in columns, at least {@link #MIN_WIDTH}; smaller ones are raised to it
 * @param charset what the text will be written in; what it can't encode is replaced beforehand, so
 *     that columns stay aligned
 * @param colour whether escape sequences for colours may be written
 */
public record TextStyle(int width, Charset charset, boolean colour) {

  /** The narrowest terminal that is drawn for. */
  public static final int MIN_WIDTH = 24;

  /** 80 columns of ASCII without colours. */
  public static final TextStyle PLAIN = new TextStyle(80, StandardCharsets.US_ASCII, false);

  public TextStyle {
    Objects.requireNonNull(charset, "charset");
    width = Math.max(MIN_WIDTH, width);
  }

  /** Whether bars, dashes and ellipses may be Unicode ones. */
  public boolean unicode() {
    return charset.name().startsWith("UTF-");
  }

  /** A figure that is not there. */
  String none() {
    return unicode() ? "–" : "-";
  }

  /** What stands between two facts on one line. */
  String dot() {
    return unicode() ? " · " : " | ";
  }
}
