package org.opportunityfunnel.shell.internal.text;

import java.util.Locale;

/** One line that says how far a transfer is. */
public final class ProgressText {
  private static final int BAR = 16;
  private static final double KIB = 1024;
  private static final double MIB = 1024 * KIB;

  private final TextStyle style;

  public ProgressText(TextStyle style) {
    this.style = style;
  }

  /**
   * With a bar, for a terminal; at most its width.
   *
   * @param total at least done; 0 counts as all done
   * @param seconds since the beginning
   */
  public String bar(String what, long done, long total, double seconds) {
    String filled = Bar.of(done, total, BAR, style);
    String room = style.unicode() ? "░" : ".";
    String line =
        "["
            + filled
            + room.repeat(BAR - DisplayWidth.of(filled))
            + "] "
            + figures(done, total, seconds);
    return new SafeText(style).line(line + "  " + what, style.width() - 1);
  }

  /** Without a bar, for a log. */
  public String plain(String what, long done, long total, double seconds) {
    return new SafeText(style).line(what) + ": " + figures(done, total, seconds);
  }

  private static String figures(long done, long total, double seconds) {
    int percent = total <= 0 ? 100 : (int) Math.min(100, done * 100.0 / total);
    double unit = total >= MIB ? MIB : KIB;
    String name = total >= MIB ? "MiB" : "KiB";
    double rate = seconds <= 0 ? 0 : done / unit / seconds;
    return String.format(
        Locale.ROOT,
        "%3d%%  %.1f of %.1f %s  %.1f %s/s%s",
        percent,
        done / unit,
        total / unit,
        name,
        rate,
        name,
        left(done, total, seconds));
  }

  /** How long it takes at the rate so far; nothing where that can't be told. */
  private static String left(long done, long total, double seconds) {
    if (done <= 0 || done >= total || seconds <= 0) {
      return "";
    }
    long left = Math.max(1, Math.round(seconds * (total - done) / done));
    return left < 120 ? "  " + left + " s left" : "  " + left / 60 + " min left";
  }
}
