package org.opportunityfunnel.formats.internal.svg;

/**
 * What attributes can't say: the dark theme, larger letters where the picture is small, figures of
 * one width. Every rule is bound to the picture's class, since a page that embeds the picture
 * shares its rules.
 */
final class StyleSheet {
  static final String ROOT_CLASS = "opportunity-funnel";

  private static final int NARROW = 600;

  private StyleSheet() {}

  static String css() {
    StringBuilder css = new StringBuilder();
    css.append(rule("", "max-width:100%;height:auto"));
    css.append(rule(" text", "font-variant-numeric:tabular-nums"));
    css.append("@media (prefers-color-scheme:dark){");
    for (Ink ink : Ink.values()) {
      css.append(rule(" ." + ink.cssClass(), "fill:" + ink.dark()));
    }
    css.append("}@media (max-width:").append(NARROW).append("px){");
    for (Lettering letters : Lettering.values()) {
      css.append(rule(" ." + letters.cssClass(), "font-size:" + letters.narrowSize() + "px"));
    }
    return css.append('}').toString();
  }

  private static String rule(String selector, String declarations) {
    return "." + ROOT_CLASS + selector + "{" + declarations + "}";
  }
}
