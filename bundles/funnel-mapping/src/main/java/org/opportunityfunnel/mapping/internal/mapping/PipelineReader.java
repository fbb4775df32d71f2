package org.opportunityfunnel.mapping.internal.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.opportunityfunnel.mapping.internal.csv.CsvHeader;

/** Reads the pipelines of a mapping file. */
final class PipelineReader {
  private final MappingNode root;
  private final Set<String> statusIds = new HashSet<>();

  PipelineReader(MappingNode root) {
    this.root = root;
  }

  List<Pipeline> read() {
    List<Pipeline> pipelines = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (MappingNode node : root.objects("pipelines", "id", "name", "aliases", "statuses")) {
      Pipeline pipeline = pipeline(node);
      pipeline.names().stream().distinct().forEach(name -> once(names, name, node));
      pipelines.add(pipeline);
    }
    if (pipelines.isEmpty()) {
      root.wrong("pipelines", "This must have one at least.");
    }
    return pipelines;
  }

  private static void once(Set<String> names, String name, MappingNode node) {
    if (!names.add(CsvHeader.key(name))) {
      node.wrong("", name + " is the name of another one, too.");
    }
  }

  private Pipeline pipeline(MappingNode node) {
    String id = node.needed("id");
    String name = node.needed("name");
    List<Status> statuses = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (MappingNode each : node.objects("statuses", "id", "label", "type", "aliases")) {
      Status status = status(each, id);
      status.names().stream()
          .map(CsvHeader::key)
          .distinct()
          .forEach(text -> once(names, text, each));
      statuses.add(status);
    }
    if (statuses.stream().noneMatch(status -> status.type() == Status.Type.ACTIVE)) {
      node.wrong("statuses", "One of them at least must be active.");
    }
    return new Pipeline(id, name, names(node, id, name), statuses);
  }

  private Status status(MappingNode node, String pipeline) {
    String label = node.needed("label");
    String slug = CsvHeader.key(label).replaceAll("[^\\p{L}\\p{N}]+", "-");
    String id = node.text("id", pipeline + "_" + slug);
    if (!statusIds.add(id)) {
      node.wrong(
          "id", id + " is the ID of another status, too; give one of them an id of its own.");
    }
    String type = node.choice("type", "active", "won", "lost");
    return new Status(
        id, label, Status.Type.valueOf(type.toUpperCase(Locale.ROOT)), names(node, id, label));
  }

  private static List<String> names(MappingNode node, String id, String name) {
    List<String> names = new ArrayList<>(List.of(id, name));
    names.addAll(node.texts("aliases"));
    return names.stream().map(CsvHeader::key).distinct().toList();
  }
}
