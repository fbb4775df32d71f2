package org.opportunityfunnel.close.internal.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.OrganizationUpkeep;
import org.opportunityfunnel.api.store.RecordExporter;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.api.store.RecordKind;

/** The store of the distribution, made as Declarative Services make it. */
public final class RealStore {
  private static final String COMPONENT = "org.opportunityfunnel.store.jdbc.internal.EmbeddedStore";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Object component;

  public RealStore(Path folder) throws ReflectiveOperationException {
    var constructor = Class.forName(COMPONENT).getConstructors()[0];
    this.component = constructor.newInstance(config(constructor.getParameterTypes()[0], folder));
  }

  public RecordImporter importer() {
    return (RecordImporter) component;
  }

  public ImportReport load(String organization, String lines) {
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    ImportSource source = new ImportSource.Ndjson(new ByteArrayInputStream(bytes));
    return importer().load(organization, source, ImportOptions.DEFAULT);
  }

  /** Removes all of an organization. */
  public void remove(String organization) {
    ((OrganizationUpkeep) component).remove(organization);
  }

  /** All that reports are made of, but keys and versions, as sorted lines. */
  public List<String> content(String organization) {
    List<String> lines = new ArrayList<>();
    ((OpportunityStore) component)
        .scan(
            organization,
            new OpportunitySink() {
              @Override
              public void begin(Catalog catalog, long opportunities) {
                lines.clear();
                catalog.pipelines().forEach(one -> lines.add(one.toString()));
                catalog.users().forEach(one -> lines.add(one.toString()));
                catalog.groups().forEach(one -> lines.add(one.toString()));
                catalog.savedSearches().forEach(one -> lines.add(one.toString()));
                lines.add("currencies " + catalog.currencies());
              }

              @Override
              public void opportunity(OpportunityHistory one) {
                lines.add(withoutKey(one).toString());
              }
            });
    lines.sort(null);
    return lines;
  }

  /** The names and IDs of all leads, sorted. */
  public List<String> leads(String organization) throws IOException {
    List<String> leads = new ArrayList<>();
    ((RecordExporter) component)
        .export(
            organization,
            (kind, json) -> {
              JsonNode lead = JSON.readTree(json);
              if (kind == RecordKind.LEAD && !lead.has("_deleted")) {
                leads.add(lead.path("id") + " " + lead.path("name") + lead.path("description"));
              }
            });
    leads.sort(null);
    return leads;
  }

  private static OpportunityHistory withoutKey(OpportunityHistory one) {
    List<StatusChange> changes = new ArrayList<>(one.changes());
    changes.sort(Comparator.comparing(StatusChange::id));
    return new OpportunityHistory(
        0,
        one.id(),
        one.userId(),
        one.statusId(),
        one.value(),
        one.period(),
        one.confidence(),
        one.dateCreated(),
        one.dateUpdated(),
        changes);
  }

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
