package org.opportunityfunnel.store.jdbc.internal.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShape;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShapes;
import org.opportunityfunnel.store.jdbc.internal.record.SearchedText;

/**
 * Makes what searches ask for of records that were loaded before it was kept. Records are read in
 * blocks, so that memory does not grow with them.
 */
public final class Backfill {
  private static final int BLOCK = 1 << 15;

  private final Connection connection;

  private Backfill(Connection connection) {
    this.connection = connection;
  }

  /** Does so on the connection's transaction; a database without records has nothing to make. */
  public static void run(Connection connection) throws SQLException {
    Backfill backfill = new Backfill(connection);
    if (backfill.rows("SELECT count(*) FROM organization") == 0) {
      return;
    }
    RareTexts rare = new RareTexts(backfill.connection);
    try (rare) {
      backfill.records(RecordShapes.of(RecordKind.LEAD), "lead_id", "id", rare);
      backfill.records(RecordShapes.of(RecordKind.OPPORTUNITY), "key", "key", rare);
      backfill.statuses(rare);
    }
    rare.keep(connection);
  }

  private void records(RecordShape shape, String owner, String id, RareTexts rare)
      throws SQLException {
    CustomRows custom = new CustomRows(connection, "past_custom");
    Rows forms = new Rows(connection, "past_form", formColumns(shape.searched()));
    try (custom;
        forms) {
      String read =
          "SELECT rowid, custom%s%s FROM %s WHERE rowid >= ? AND rowid < ?"
              .formatted(
                  shape.searched().stream()
                      .map(text -> ", coalesce(" + String.join(", ", text.members()) + ")")
                      .collect(Collectors.joining()),
                  shape.codes().stream().map(code -> ", " + code).collect(Collectors.joining()),
                  shape.table());
      inBlocks(
          shape.table(),
          read,
          row -> {
            custom.add(row.getLong(1), row.getString(2));
            forms.add(forms(row, 3, shape.searched().size()));
            for (int i = 0; i < shape.codes().size(); i++) {
              rare.add(row.getString(3 + shape.searched().size() + i));
            }
          });
    }
    setForms(shape.table(), shape.searched(), forms);
    if (custom.isEmpty()) {
      return;
    }
    execute(
        """
        INSERT INTO %s_custom (org, %s, %s)
        SELECT r.org, r.%s, %s FROM past_custom c JOIN %s r ON r.rowid = c.seq
        """
            .formatted(
                shape.kind().fileName(),
                owner,
                CustomRows.COLUMNS,
                id,
                CustomRows.VALUES,
                shape.table()));
    execute("DROP TABLE past_custom");
  }

  private void statuses(RareTexts rare) throws SQLException {
    List<SearchedText> searched =
        List.of(
            new SearchedText("label", List.of("label")),
            new SearchedText("pipeline_name", List.of("pipeline_name")));
    Rows forms = new Rows(connection, "past_form", formColumns(searched));
    try (forms) {
      inBlocks(
          "pipeline_status",
          "SELECT rowid, pipeline_id, label, pipeline_name FROM pipeline_status"
              + " WHERE rowid >= ? AND rowid < ?",
          row -> {
            rare.add(row.getString(2));
            forms.add(forms(row, 3, searched.size()));
          });
    }
    setForms("pipeline_status", searched, forms);
  }

  /** What is done with one row. */
  private interface RowWork {
    void on(ResultSet row) throws SQLException;
  }

  private void inBlocks(String table, String read, RowWork work) throws SQLException {
    long rows = rows("SELECT coalesce(max(rowid) + 1, 0) FROM " + table);
    try (PreparedStatement select = connection.prepareStatement(read)) {
      for (long from = 0; from < rows; from += BLOCK) {
        select.setLong(1, from);
        select.setLong(2, from + BLOCK);
        try (ResultSet block = select.executeQuery()) {
          while (block.next()) {
            work.on(block);
          }
        }
      }
    }
  }

  private long rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String formColumns(List<SearchedText> searched) {
    return "seq BIGINT"
        + searched.stream()
            .flatMap(text -> text.columns().stream())
            .map(column -> ", " + column.name() + " VARCHAR")
            .collect(Collectors.joining());
  }

  /** The row's number and the forms of so many texts from that column on. */
  private static Object[] forms(ResultSet row, int column, int count) throws SQLException {
    List<Object> forms = new ArrayList<>();
    forms.add(row.getLong(1));
    for (int i = 0; i < count; i++) {
      forms.add(TextForms.words(row.getString(column + i)));
      forms.add(TextForms.folded(row.getString(column + i)));
    }
    return forms.toArray();
  }

  private void setForms(String table, List<SearchedText> searched, Rows forms) throws SQLException {
    if (forms.isEmpty()) {
      return;
    }
    execute(
        "UPDATE %s AS t SET %s FROM past_form f WHERE t.rowid = f.seq"
            .formatted(
                table,
                searched.stream()
                    .flatMap(text -> text.columns().stream())
                    .map(column -> column.name() + " = f." + column.name())
                    .collect(Collectors.joining(", "))));
    execute("DROP TABLE past_form");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
