package org.opportunityfunnel.mapping.internal.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.mapping.internal.cell.Dates;
import org.opportunityfunnel.mapping.internal.cell.Money;
import org.opportunityfunnel.mapping.internal.csv.CsvHeader;
import org.opportunityfunnel.mapping.internal.csv.CsvOptions;

/**
 * How the rows of a file become records.
 *
 * @param currency of amounts that say none; empty for none
 * @param period the value_period of all deals
 * @param custom columns by custom field, {@code cf_…}
 * @param states types by the texts of the column {@code state}
 * @param users IDs by the names and addresses that files have for them
 */
public record Mapping(
    String description,
    Rows rows,
    CsvOptions csv,
    Ids ids,
    Dates dates,
    Money money,
    String currency,
    String period,
    Map<Part, ColumnChoice> columns,
    Map<String, ColumnChoice> custom,
    Map<String, Status.Type> states,
    List<Pipeline> pipelines,
    Map<String, String> users) {

  /** What a row is. */
  public enum Rows {
    /** A deal, whose history is not known: it gets two entries. */
    DEALS,
    /** A deal, whose history comes from another file. */
    DEALS_WITH_HISTORY,
    /** A change of a deal's status. */
    CHANGES
  }

  public Mapping {
    columns = Map.copyOf(columns);
    custom = Map.copyOf(custom);
    states = Map.copyOf(states);
    pipelines = List.copyOf(pipelines);
    users = Map.copyOf(users);
  }

  /**
   * The pipeline of a row that names a status and no pipeline: the one that the status adds in
   * parentheses, else the first.
   */
  public Pipeline pipelineOfStatus(String text) {
    return pipelines.stream()
        .filter(pipeline -> pipeline.isNamedWith(text))
        .findFirst()
        .orElse(pipelines.get(0));
  }

  /** The pipeline that a text means. */
  public Optional<Pipeline> pipeline(String text) {
    return pipelines.stream().filter(pipeline -> pipeline.isMeant(text)).findFirst();
  }

  /** The type that a text of the column {@code state} means. */
  public Optional<Status.Type> state(String text) {
    return Optional.ofNullable(states.get(CsvHeader.key(text)));
  }

  /** The ID given for a user of that name or address. */
  public Optional<String> user(String text) {
    return Optional.ofNullable(users.get(CsvHeader.key(text)));
  }
}
