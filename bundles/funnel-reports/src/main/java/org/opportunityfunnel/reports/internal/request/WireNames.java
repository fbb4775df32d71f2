package org.opportunityfunnel.reports.internal.request;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.range.ReportType;
import org.opportunityfunnel.api.report.Include;

/** The values that a member may have, by their names in requests. */
final class WireNames<E> {
  static final WireNames<ReportType> REPORT_TYPE =
      new WireNames<>(ReportType.values(), ReportType::wireName);
  static final WireNames<StageCounting> STAGE_COUNTING =
      new WireNames<>(StageCounting.values(), StageCounting::wireName);
  static final WireNames<Include> INCLUDE = new WireNames<>(Include.values(), Include::wireName);
  static final WireNames<Field.Owner> SEARCH_TYPE =
      new WireNames<>(Field.Owner.values(), Field.Owner::wireName);

  private final E[] values;
  private final Function<E, String> wireName;

  private WireNames(E[] values, Function<E, String> wireName) {
    this.values = values;
    this.wireName = wireName;
  }

  Optional<E> of(String name) {
    return Stream.of(values).filter(value -> wireName.apply(value).equals(name)).findFirst();
  }

  /** Says that these are none of them, and which there are. */
  String refusal(Collection<String> given) {
    List<String> names = Stream.of(values).map(wireName).toList();
    String verb = given.size() == 1 ? " is" : " are";
    return Quoted.list(given) + verb + " none of " + Quoted.list(names);
  }
}
