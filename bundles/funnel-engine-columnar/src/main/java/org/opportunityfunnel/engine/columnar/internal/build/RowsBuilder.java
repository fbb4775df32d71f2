package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.engine.columnar.internal.columns.Columns;
import org.opportunityfunnel.engine.columnar.internal.columns.Ints;
import org.opportunityfunnel.engine.columnar.internal.columns.Partition;
import org.opportunityfunnel.engine.columnar.internal.columns.Pathless;
import org.opportunityfunnel.engine.columnar.internal.columns.UserDictionary;

/** Builds columns from rows. Their users are numbers that it gives them. */
final class RowsBuilder {
  private final Catalog catalog;
  private final List<PartitionBuilder> partitions = new ArrayList<>();
  private final UserNumbers users = new UserNumbers();
  private final GrowingInts owners = new GrowingInts();
  private final GrowingInts pathlessKeys = new GrowingInts();
  private final GrowingInts pathlessUsers = new GrowingInts();

  RowsBuilder(Catalog catalog, Layout layout) {
    this.catalog = catalog;
    for (Pipeline pipeline : catalog.pipelines()) {
      partitions.add(new PartitionBuilder(pipeline, layout));
    }
  }

  /** Counts one more opportunity of that user, or of nobody (null), and gives the number. */
  int owner(String userId) {
    int number = users.number(userId);
    owners.increment(number);
    return number;
  }

  /** The number of a user who has an opportunity already. */
  int user(String userId) {
    return users.number(userId);
  }

  /**
   * @param pipeline its place among the catalog's
   */
  void add(int pipeline, Row row) {
    partitions.get(pipeline).add(row);
  }

  /** Adds an opportunity that is in no pipeline. */
  void addPathless(int key, int user) {
    pathlessKeys.add(key);
    pathlessUsers.add(user);
  }

  Columns finish() {
    UserDictionary dictionary = users.dictionary();
    int[] places = users.places(dictionary);
    Map<String, Partition> byPipeline = new HashMap<>();
    int number = 0;
    for (Pipeline pipeline : catalog.pipelines()) {
      // The rows of one pipeline are let go before the next is laid out.
      byPipeline.put(pipeline.id(), partitions.set(number++, null).finish(places));
    }
    return new Columns(catalog, dictionary, counts(places), pathless(places), byPipeline);
  }

  private Ints counts(int[] places) {
    int[] counts = new int[places.length];
    for (int user = 0; user < places.length; user++) {
      counts[places[user]] = owners.get(user);
    }
    return Ints.copyOf(counts, counts.length);
  }

  private Pathless pathless(int[] places) {
    int[] owned = new int[pathlessUsers.size()];
    for (int i = 0; i < owned.length; i++) {
      owned[i] = places[pathlessUsers.get(i)];
    }
    return new Pathless(pathlessKeys.toColumn(), Ints.copyOf(owned, owned.length));
  }
}
