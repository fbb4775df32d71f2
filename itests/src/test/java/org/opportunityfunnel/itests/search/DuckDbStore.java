package org.opportunityfunnel.itests.search;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;

/**
 * The store of the distribution, made as Declarative Services make it. Each organization is loaded
 * under a name of its own.
 */
final class DuckDbStore implements AutoCloseable {
  private static final String COMPONENT = "org.opportunityfunnel.store.jdbc.internal.EmbeddedStore";

  private final Object component;
  private int organizations;

  DuckDbStore(Path folder) throws ReflectiveOperationException {
    Class<?> type = Class.forName(COMPONENT);
    var constructor = type.getConstructors()[0];
    this.component = constructor.newInstance(config(constructor.getParameterTypes()[0], folder));
  }

  OpportunityStore store() {
    return (OpportunityStore) component;
  }

  /** Loads the records; the name that they have in the store. */
  String load(OrganizationData data) {
    String name = "orga_" + organizations++;
    byte[] lines = ImportFolderWriter.ndjson(data, organizations).getBytes(StandardCharsets.UTF_8);
    ImportSource source = new ImportSource.Ndjson(new ByteArrayInputStream(lines));
    ((RecordImporter) component).load(name, source, ImportOptions.DEFAULT);
    return name;
  }

  /** The IDs of the organization's opportunities by their keys. */
  Map<Integer, String> ids(String organization) {
    Map<Integer, String> ids = new HashMap<>();
    store()
        .scan(
            organization,
            new OpportunitySink() {
              @Override
              public void begin(Catalog catalog, long opportunities) {
                ids.clear();
              }

              @Override
              public void opportunity(OpportunityHistory opportunity) {
                ids.put(opportunity.key(), opportunity.id());
              }
            });
    return ids;
  }

  static Set<String> selected(Selection selection, Map<Integer, String> ids) {
    Set<String> selected = new HashSet<>();
    ids.forEach(
        (key, id) -> {
          if (selection.contains(key)) {
            selected.add(id);
          }
        });
    if (selected.size() != selection.size()) {
      throw new AssertionError(selection.size() + " selected, of which there are " + selected);
    }
    return selected;
  }

  @Override
  public void close() throws ReflectiveOperationException {
    Method close = component.getClass().getDeclaredMethod("close");
    close.setAccessible(true);
    close.invoke(component);
  }

  /** Every option by its default but the directory. */
  private static Object config(Class<?> type, Path folder) {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            method.getName().equals("directory") ? folder.toString() : method.getDefaultValue();
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }
}
