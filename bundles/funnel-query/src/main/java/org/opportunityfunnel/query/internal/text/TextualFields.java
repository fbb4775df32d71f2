package org.opportunityfunnel.query.internal.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.query.internal.field.CustomFieldIds;
import org.opportunityfunnel.query.internal.field.FieldNames;
import org.opportunityfunnel.query.internal.fold.Related;
import org.opportunityfunnel.query.internal.reading.Findings;
import org.opportunityfunnel.query.internal.reading.Said;

/** The fields that textual terms name; case does not count but in the IDs of custom fields. */
final class TextualFields {
  private static final String CUSTOM = "custom.";

  private final Findings findings;

  TextualFields(Findings findings) {
    this.findings = findings;
  }

  /** The field of the object at hand; empty if there is none of that name, which is noted. */
  Optional<FilterField> field(Token name, Field.Owner atHand) {
    Optional<FilterField> custom =
        CustomFieldIds.of(plainPrefix(name.text())).map(id -> new CustomField(atHand, id));
    if (custom.isPresent()) {
      return custom;
    }
    String word = name.text().toLowerCase(Locale.ROOT);
    Map<String, Field> ofThis = FieldNames.of(atHand).meanings();
    if (!ofThis.containsKey(word)) {
      Field.Owner other = Related.other(atHand);
      findings.add(
          "",
          TextSyntaxException.place(name.at())
              + Said.quoted(name.text())
              + " is no field of the "
              + atHand.wireName()
              + (FieldNames.of(other).meanings().containsKey(word)
                  ? "; ask the " + other.wireName() + " by " + other.wireName() + "(…)"
                  : "")
              + "; possible are custom.cf_…, "
              + String.join(", ", ofThis.keySet()));
    }
    return Optional.ofNullable(ofThis.get(word));
  }

  /** What is before the ID in small letters. */
  private static String plainPrefix(String name) {
    return name.regionMatches(true, 0, CUSTOM, 0, CUSTOM.length())
        ? CUSTOM + name.substring(CUSTOM.length())
        : name;
  }

  /** Notes that the field's texts can't be compared by size. */
  void refuseOrder(Token name, String operator) {
    findings.add(
        "",
        TextSyntaxException.place(name.at())
            + Said.quoted(name.text())
            + " is neither a number nor a time; expected \":\" or \"in\" after it, not \""
            + operator
            + '"');
  }
}
