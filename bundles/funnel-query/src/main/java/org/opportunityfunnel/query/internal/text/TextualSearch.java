package org.opportunityfunnel.query.internal.text;

import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.query.internal.fold.Meaning;
import org.opportunityfunnel.query.internal.reading.Findings;

/** Reads searches in the older, textual syntax. */
public final class TextualSearch {
  private static final int LONGEST = 65_536;

  private final Findings findings;

  public TextualSearch(Findings findings) {
    this.findings = findings;
  }

  /**
   * What the query means; any where something is wrong, which is noted without a path. Unknown
   * fields and values are noted together; reading ends at the first place where the form is wrong.
   */
  public Meaning read(String query, Field.Owner selected) {
    if (query.length() > LONGEST) {
      findings.add(
          "",
          "the textual query has "
              + query.length()
              + " characters; at most "
              + LONGEST
              + " are possible");
      return Meaning.of(Filter.ALL);
    }
    try {
      TextualValues values = new TextualValues(findings);
      FieldTerms terms = new FieldTerms(new TextualFields(findings), values);
      return new TextualParser(new Tokens(query), terms, values).read(selected);
    } catch (TextSyntaxException e) {
      findings.add("", e.getMessage());
      return Meaning.of(Filter.ALL);
    }
  }
}
