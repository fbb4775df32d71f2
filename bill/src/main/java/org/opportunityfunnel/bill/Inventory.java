package org.opportunityfunnel.bill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the jars of an archive are, and what is in them that nobody accounts for.
 *
 * @param places where each artifact is: paths of jars
 * @param digests the SHA-256 of each artifact that is a jar of its own
 * @param unknown what is there and can't be named: jars, and packages of jars
 */
record Inventory(
    SortedMap<Coordinates, SortedSet<String>> places,
    Map<Coordinates, String> digests,
    List<String> unknown) {
  /** A build that copies classes likes to give their packages such a name in front. */
  private static final Pattern MOVED =
      Pattern.compile("(^|.*\\.)(shaded|repackaged|relocated|\\$internal)(\\..*|$)");

  static Inventory of(List<Jar> jars, Review review) {
    Inventory inventory = new Inventory(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
    jars.forEach(jar -> inventory.add(jar, review));
    return inventory;
  }

  private void add(Jar jar, Review review) {
    jar.inside().forEach(inner -> add(inner, review));
    for (Coordinates stated : jar.stated()) {
      put(stated, jar.place());
    }
    Optional<Coordinates> identity = jar.identity().or(() -> review.named(jar));
    if (identity.isEmpty()) {
      unknown.add(jar.place() + " does not say which artifact it is");
      return;
    }
    Coordinates itself = identity.get();
    put(itself, jar.place());
    digests.put(itself, jar.sha256());
    Review.Reviewed reviewed = review.of(itself).orElse(new Review.Reviewed(List.of(), Map.of()));
    reviewed.embeds().keySet().forEach(embedded -> put(embedded, jar.place()));
    SortedSet<String> foreign = new TreeSet<>();
    for (String name : jar.packages()) {
      if (!isOf(name, itself) && reviewed.packages().stream().noneMatch(of -> within(name, of))) {
        foreign.add(name);
      }
    }
    if (!foreign.isEmpty()) {
      unknown.add(jar.place() + " has packages of others: " + String.join(", ", foreign));
    }
  }

  private void put(Coordinates component, String place) {
    places.computeIfAbsent(component, any -> new TreeSet<>()).add(place);
  }

  /** A group of three parts or more shares its first three with its packages. */
  private static boolean isOf(String name, Coordinates component) {
    String[] parts = component.group().split("\\.");
    String prefix = String.join(".", List.of(parts).subList(0, Math.min(3, parts.length)));
    return within(name, prefix) && !MOVED.matcher(name).matches();
  }

  private static boolean within(String name, String prefix) {
    return name.equals(prefix) || name.startsWith(prefix + ".");
  }
}
