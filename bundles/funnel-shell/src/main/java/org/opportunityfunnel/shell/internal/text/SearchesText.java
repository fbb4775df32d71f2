package org.opportunityfunnel.shell.internal.text;

import java.util.List;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.report.SearchPreview;
import org.opportunityfunnel.shell.internal.text.TextTable.Align;

/** Lists saved searches, and says what one would keep. */
public final class SearchesText {
  private static final int LONGEST_NAME = 40;

  private final SafeText safe;
  private final Figures figures;

  public SearchesText(TextStyle style) {
    this.safe = new SafeText(style);
    this.figures = new Figures(style);
  }

  /** One line a search. */
  public List<String> lines(List<SavedSearch> searches) {
    TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.LEFT);
    table.row("ID", "Name", "Type");
    searches.forEach(
        search ->
            table.row(
                safe.line(search.id()),
                safe.line(search.name(), LONGEST_NAME),
                safe.line(search.type(), LONGEST_NAME)));
    return table.lines();
  }

  /** One line: how many, of how many, and their share. */
  public List<String> lines(SearchPreview preview) {
    Double share =
        preview.total() == 0 ? null : Double.valueOf((double) preview.count() / preview.total());
    return List.of(
        figures.count(preview.count())
            + " of "
            + figures.count(preview.total())
            + " opportunities ("
            + figures.rate(share)
            + "), at data version "
            + preview.dataVersion());
  }
}
