package org.opportunityfunnel.shell.internal.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;

/**
 * What the FUNNEL_ variables and the distribution's folder say about the server and its key.
 *
 * @param variables the environment; an empty value counts as absent
 * @param home the distribution's folder
 */
public record FunnelEnvironment(Map<String, String> variables, Path home) {
  private static final String KEY_FILE = "admin.key";

  public FunnelEnvironment {
    variables = Map.copyOf(variables);
  }

  /** The variable's value; empty if it is not set or empty. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /** The same with one more variable, or another value of it. */
  public FunnelEnvironment with(String name, String value) {
    Map<String, String> changed = new HashMap<>(variables);
    changed.put(name, value);
    return new FunnelEnvironment(changed, home);
  }

  /** FUNNEL_URL, else where the server on this machine listens. */
  public ServerAddress address() {
    return variable("FUNNEL_URL").map(ServerAddress::ofUrl).orElseGet(this::localAddress);
  }

  /** Where this distribution's own server listens: FUNNEL_HTTP_HOST and FUNNEL_HTTP_PORT. */
  public ServerAddress localAddress() {
    return ServerAddress.ofListener(
        variable("FUNNEL_HTTP_HOST").orElse("127.0.0.1"),
        variable("FUNNEL_HTTP_PORT").orElse("8181"));
  }

  /** The distribution's folder for everything that changes: logs, and data by default. */
  public Path karafData() {
    Path base = variable("KARAF_BASE").map(Path::of).orElse(home);
    return variable("KARAF_DATA").map(Path::of).orElseGet(() -> base.resolve("data"));
  }

  /** Where the server on this machine keeps its data and its first key: FUNNEL_DATA. */
  public Path data() {
    return variable("FUNNEL_DATA").map(Path::of).orElseGet(() -> karafData().resolve("funnel"));
  }

  /**
   * FUNNEL_KEY, else FUNNEL_ADMIN_KEY, else the server's own key file on this machine; empty if
   * there is none of them.
   *
   * @throws CommandFailure REFUSED if the file is there and can't be read
   */
  public Optional<ApiKey> key() {
    return fromVariable("FUNNEL_KEY")
        .or(() -> fromVariable("FUNNEL_ADMIN_KEY"))
        .or(() -> fromFile(data().resolve(KEY_FILE).toAbsolutePath().normalize()));
  }

  private Optional<ApiKey> fromVariable(String name) {
    return variable(name)
        .map(secret -> new ApiKey(secret.strip(), Optional.empty(), Optional.of(name)));
  }

  private static Optional<ApiKey> fromFile(Path file) {
    try {
      String secret = Files.readString(file, StandardCharsets.UTF_8).strip();
      return secret.isEmpty()
          ? Optional.empty()
          : Optional.of(new ApiKey(secret, Optional.of(file), Optional.empty()));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new CommandFailure(
          CommandFailure.Kind.REFUSED,
          "Can't read the key in " + file + ": set FUNNEL_KEY, or run this as the server's user.",
          unreadable);
    }
  }
}
