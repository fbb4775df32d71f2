package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.BitSet;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.engine.columnar.internal.columns.Columns;
import org.opportunityfunnel.engine.columnar.internal.columns.Pathless;
import org.opportunityfunnel.engine.columnar.internal.columns.UserDictionary;

/**
 * Gathers opportunities out of columns into new ones. All columns have the same pipelines; what is
 * taken from one must not be taken from another.
 */
final class Gathering {
  private final Catalog catalog;
  private final RowsBuilder rows;
  private final RowReader reader = new RowReader();
  private final BitSet seen = new BitSet();

  Gathering(Catalog catalog, Layout layout) {
    this.catalog = catalog;
    this.rows = new RowsBuilder(catalog, layout);
  }

  /** Takes those of these opportunities that the columns have. */
  Gathering take(Columns columns, BitSet keys) {
    if (keys.isEmpty()) {
      return this;
    }
    UserDictionary users = columns.users();
    Pathless pathless = columns.pathless();
    for (int i = pathless.keys().next(0, keys); i >= 0; i = pathless.keys().next(i + 1, keys)) {
      rows.addPathless(pathless.keys().get(i), rows.owner(users.id(pathless.users().get(i))));
    }
    int number = 0;
    for (Pipeline pipeline : catalog.pipelines()) {
      int place = number++;
      reader.read(
          columns.partitions().get(pipeline.id()),
          keys,
          row -> {
            row.user = userNumber(row.key, users.id(row.user));
            rows.add(place, row);
          });
    }
    return this;
  }

  /** An opportunity counts once, however many pipelines it has been in. */
  private int userNumber(int key, String userId) {
    if (seen.get(key)) {
      return rows.user(userId);
    }
    seen.set(key);
    return rows.owner(userId);
  }

  Columns columns() {
    return rows.finish();
  }
}
