package org.opportunityfunnel.query.internal.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.api.filter.Sort;
import org.opportunityfunnel.query.internal.field.FieldReader;
import org.opportunityfunnel.query.internal.reading.Findings;
import org.opportunityfunnel.query.internal.reading.Members;
import org.opportunityfunnel.query.internal.reading.Values;
import org.opportunityfunnel.query.internal.reading.Vocabulary;

/** Reads the order that a limit counts in. */
final class OrderReader {
  private static final Set<String> MEMBERS = Set.of("direction", "field");
  private static final Vocabulary<Boolean> DIRECTIONS =
      Vocabulary.of(List.of(true, false), ascending -> ascending ? "asc" : "desc");

  private final FieldReader fields;
  private final Values values;
  private final Findings findings;

  OrderReader(FieldReader fields, Findings findings) {
    this.fields = fields;
    this.values = new Values(findings);
    this.findings = findings;
  }

  /** The keys, without those whose field came before, which decide nothing. */
  List<Sort> read(Members envelope, Field.Owner counted) {
    Map<Field, Sort> order = new LinkedHashMap<>();
    List<?> list =
        envelope.value("sort") == null ? List.of() : envelope.list("sort").orElse(List.of());
    if (values.areFew(list, envelope.path("sort"))) {
      for (int i = 0; i < list.size(); i++) {
        Members.of(list.get(i), envelope.path("sort") + "[" + i + "]", findings)
            .flatMap(key -> key(key, counted))
            .ifPresent(sort -> order.putIfAbsent(sort.field(), sort));
      }
    }
    return List.copyOf(order.values());
  }

  private Optional<Sort> key(Members key, Field.Owner counted) {
    key.allowOnly(MEMBERS);
    Optional<Boolean> ascending = DIRECTIONS.read(key, "direction", findings);
    return key.object("field")
        .flatMap(field -> fields.read(field, counted))
        .flatMap(field -> ordering(field, key, counted))
        .map(field -> new Sort(field, ascending.orElse(true)));
  }

  private Optional<Field> ordering(FilterField field, Members key, Field.Owner counted) {
    if (field instanceof Field regular && regular.owner() == counted) {
      return Optional.of(regular);
    }
    findings.add(
        key.path("field"),
        "can't order; possible are the regular fields of the " + counted.wireName());
    return Optional.empty();
  }
}
