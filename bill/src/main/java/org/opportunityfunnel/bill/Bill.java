package org.opportunityfunnel.bill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Evidence;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.Property;
import org.cyclonedx.model.component.evidence.Occurrence;
import org.cyclonedx.parsers.JsonParser;

/**
 * A bill of materials in CycloneDX's form.
 *
 * @param places where each artifact is in the archive
 * @param unknown what is there and could not be named
 */
public record Bill(SortedMap<Coordinates, SortedSet<String>> places, List<String> unknown) {
  private static final String UNKNOWN = "funnel:unknown";

  /**
   * @throws IOException if it is no bill of the form that {@link #write} gives
   */
  public static Bill read(Path file) throws IOException {
    Bom bom;
    try {
      bom = new JsonParser().parse(file.toFile());
    } catch (ParseException e) {
      throw new IOException(file + " is no bill of materials: " + e.getMessage(), e);
    }
    SortedMap<Coordinates, SortedSet<String>> places = new TreeMap<>();
    for (Component component : bom.getComponents()) {
      SortedSet<String> at = new TreeSet<>();
      component.getEvidence().getOccurrences().forEach(one -> at.add(one.getLocation()));
      places.put(
          new Coordinates(component.getGroup(), component.getName(), component.getVersion()), at);
    }
    List<Property> properties = bom.getProperties() == null ? List.of() : bom.getProperties();
    return new Bill(
        places,
        properties.stream()
            .filter(one -> one.getName().equals(UNKNOWN))
            .map(Property::getValue)
            .toList());
  }

  /** Writes one; the same inventory gives the same bytes. */
  static void write(Inventory inventory, Coordinates of, Path file) throws IOException {
    Bom bom = new Bom();
    String content = of + " " + inventory.places() + inventory.digests();
    UUID serial = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    bom.setSerialNumber("urn:uuid:" + serial);
    Metadata metadata = new Metadata();
    metadata.setTimestamp(null);
    metadata.setComponent(component(of, Component.Type.APPLICATION));
    bom.setMetadata(metadata);
    inventory.places().forEach((one, places) -> bom.addComponent(shipped(one, places, inventory)));
    List<Property> unknown = new ArrayList<>();
    inventory.unknown().forEach(text -> unknown.add(new Property(UNKNOWN, text)));
    if (!unknown.isEmpty()) {
      bom.setProperties(unknown);
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      Files.writeString(
          file, BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString() + "\n");
    } catch (GeneratorException e) {
      throw new IOException(file + " could not be written: " + e.getMessage(), e);
    }
  }

  private static Component shipped(Coordinates one, SortedSet<String> places, Inventory inventory) {
    Component component = component(one, Component.Type.LIBRARY);
    String digest = inventory.digests().get(one);
    if (digest != null) {
      component.addHash(new Hash(Hash.Algorithm.SHA_256, digest));
    }
    Evidence evidence = new Evidence();
    List<Occurrence> occurrences = new ArrayList<>();
    for (String place : places) {
      Occurrence occurrence = new Occurrence();
      occurrence.setLocation(place);
      occurrences.add(occurrence);
    }
    evidence.setOccurrences(occurrences);
    component.setEvidence(evidence);
    return component;
  }

  private static Component component(Coordinates one, Component.Type type) {
    Component component = new Component();
    component.setType(type);
    component.setBomRef(one.purl());
    component.setGroup(one.group());
    component.setName(one.artifact());
    component.setVersion(one.version());
    component.setPurl(one.purl());
    return component;
  }
}
