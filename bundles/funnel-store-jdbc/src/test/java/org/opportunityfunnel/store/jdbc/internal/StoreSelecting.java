package org.opportunityfunnel.store.jdbc.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.testkit.agreement.Selecting;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;

/** Selects with a store, into which each organization is loaded under a name of its own. */
final class StoreSelecting implements Selecting<Filter> {
  private final EmbeddedStore store;
  private int organizations;

  StoreSelecting(EmbeddedStore store) {
    this.store = store;
  }

  @Override
  public Opened<Filter> over(OrganizationData data) {
    String name = load(data);
    Map<Integer, String> ids = Ids.of(store, name);
    return filter -> ids(store.select(name, store.version(name), filter).orElseThrow(), ids);
  }

  /** Loads the records; the name that they have in the store. */
  String load(OrganizationData data) {
    String name = "orga_" + organizations++;
    store.load(name, source(data, organizations), ImportOptions.DEFAULT);
    return name;
  }

  static ImportSource source(OrganizationData data, long seed) {
    byte[] lines = ImportFolderWriter.ndjson(data, seed).getBytes(StandardCharsets.UTF_8);
    return new ImportSource.Ndjson(new ByteArrayInputStream(lines));
  }

  static Set<String> ids(Selection selection, Map<Integer, String> byKey) {
    Set<String> ids = new HashSet<>();
    byKey.forEach(
        (key, id) -> {
          if (selection.contains(key)) {
            ids.add(id);
          }
        });
    if (ids.size() != selection.size()) {
      throw new AssertionError(selection.size() + " selected, of which there are " + ids);
    }
    return ids;
  }
}
