package org.opportunityfunnel.trino.internal;

import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a cluster is and who asks it.
 *
 * @param user empty if the URL names one
 * @param password empty for none
 */
record TrinoAddress(String url, String user, String password) {
  static final String SCHEME = "jdbc:trino://";

  /**
   * What the driver shall do. An option that the URL names is left out: the driver refuses one that
   * is given twice.
   *
   * <p>Statements with parameters are sent as one EXECUTE IMMEDIATE; PREPARE, EXECUTE and
   * DEALLOCATE would be three queries, each of which costs Trino a few hundred milliseconds.
   */
  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("explicitPrepare", "false");
    properties.setProperty("source", "opportunity-funnel");
    put(properties, "user", user);
    put(properties, "password", password);
    optionsOfUrl().forEach(properties::remove);
    return properties;
  }

  private static void put(Properties properties, String name, String value) {
    if (!value.isEmpty()) {
      properties.setProperty(name, value);
    }
  }

  private Set<String> optionsOfUrl() {
    return Arrays.stream(url.substring(location().length()).split("[?&]"))
        .map(option -> option.split("=", 2)[0])
        .collect(Collectors.toSet());
  }

  /** The URL without its options, among which may be a password. */
  String location() {
    int question = url.indexOf('?');
    return question < 0 ? url : url.substring(0, question);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return location() + " as " + user;
  }
}
