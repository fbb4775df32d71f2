package org.opportunityfunnel.bill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A jar as it lies in an archive.
 *
 * @param place its path in the archive; one inside of another jar has both paths, with an
 *     exclamation mark between
 * @param sha256 in hex
 * @param implementationVersion as its manifest says, or empty
 * @param stated the artifacts whose {@code pom.properties} it carries: its own, and those whose
 *     classes were copied into it by a build that says so
 * @param packages of its classes, without those of the jars inside of it
 * @param inside the jars inside of it
 */
record Jar(
    String place,
    String sha256,
    String implementationVersion,
    List<Coordinates> stated,
    SortedSet<String> packages,
    List<Jar> inside) {
  /** The layout of Maven's repositories, which is that of Karaf's system folder too. */
  private static final Pattern REPOSITORY =
      Pattern.compile("(?:.*/)?(?:system|repository)/(.+)/([^/]+)/([^/]+)/\\2-\\3\\.jar");

  private static final Pattern CLASS =
      Pattern.compile("(?:META-INF/versions/\\d+/)?((?!META-INF/).+)/[^/]+\\.class");

  private static final Pattern POM = Pattern.compile("META-INF/maven/.+/pom\\.properties");

  static Jar read(String place, Path file) throws IOException {
    List<Coordinates> stated = new ArrayList<>();
    SortedSet<String> packages = new TreeSet<>();
    List<Jar> inside = new ArrayList<>();
    String version = "";
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        Matcher ofClass = CLASS.matcher(name);
        if (ofClass.matches()) {
          packages.add(ofClass.group(1).replace('/', '.'));
        } else if (POM.matcher(name).matches()) {
          stated.add(stated(bytes(zip, entry), place + "!" + name));
        } else if (name.equals(JarFile.MANIFEST_NAME)) {
          Manifest manifest = new Manifest(new ByteArrayInputStream(bytes(zip, entry)));
          String said = manifest.getMainAttributes().getValue(Name.IMPLEMENTATION_VERSION);
          version = said == null ? "" : said;
        } else if (name.endsWith(".jar")) {
          try (InputStream in = zip.getInputStream(entry)) {
            inside.add(unpacked(place + "!" + name, in));
          }
        }
      }
    }
    return new Jar(
        place, sha256(file), version, List.copyOf(stated), packages, List.copyOf(inside));
  }

  /**
   * One that lies inside of a file: by way of a file of its own, since only those can be read here
   * and there.
   */
  static Jar unpacked(String place, InputStream in) throws IOException {
    Path file = Files.createTempFile("bill", ".jar");
    try {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return read(place, file);
    } finally {
      Files.delete(file);
    }
  }

  /** What it is, by its path in a repository, or by its own statement if the name agrees. */
  Optional<Coordinates> identity() {
    Matcher path = REPOSITORY.matcher(place);
    if (path.matches()) {
      String group = path.group(1).replace('/', '.');
      return Optional.of(new Coordinates(group, path.group(2), path.group(3)));
    }
    return stated.stream()
        .filter(one -> fileName().equals(one.artifact() + "-" + one.version() + ".jar"))
        .findFirst();
  }

  String fileName() {
    return place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('!')) + 1);
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static Coordinates stated(byte[] pom, String place) throws IOException {
    Properties properties = new Properties();
    properties.load(new ByteArrayInputStream(pom));
    try {
      return Coordinates.of(
          Stream.of("groupId", "artifactId", "version")
              .map(key -> properties.getProperty(key, ""))
              .collect(Collectors.joining(":")));
    } catch (IllegalArgumentException e) {
      throw new IOException(place + ": " + e.getMessage(), e);
    }
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
