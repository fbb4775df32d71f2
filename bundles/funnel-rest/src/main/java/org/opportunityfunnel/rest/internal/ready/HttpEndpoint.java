package org.opportunityfunnel.rest.internal.ready;

import java.util.stream.Stream;
import org.osgi.framework.ServiceReference;
import org.osgi.service.http.runtime.HttpServiceRuntime;

/** Where the platform listens for HTTP, as its whiteboard says. */
final class HttpEndpoint {
  private static final String PROPERTY = "osgi.http.endpoint";

  private HttpEndpoint() {}

  /**
   * The first address, with a slash at its end.
   *
   * @param http the service of the platform, whose property may hold one address, some, or none:
   *     then it is {@code /}
   */
  static String of(ServiceReference<HttpServiceRuntime> http) {
    return first(http.getProperty(PROPERTY));
  }

  /** The same of the property itself. */
  static String first(Object property) {
    return addresses(property).findFirst().map(HttpEndpoint::slashed).orElse("/");
  }

  private static Stream<String> addresses(Object property) {
    if (property instanceof Object[] some) {
      return Stream.of(some).map(String::valueOf);
    }
    if (property instanceof Iterable<?> some) {
      Stream.Builder<String> addresses = Stream.builder();
      some.forEach(address -> addresses.add(String.valueOf(address)));
      return addresses.build();
    }
    return Stream.ofNullable(property).map(String::valueOf);
  }

  private static String slashed(String address) {
    return address.endsWith("/") ? address : address + "/";
  }
}
