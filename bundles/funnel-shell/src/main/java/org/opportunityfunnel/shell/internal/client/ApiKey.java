package org.opportunityfunnel.shell.internal.client;

import java.nio.file.Path;
import java.util.Optional;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;

/**
 * The key that requests carry. Its secret is in no text that this class makes.
 *
 * @param file where it was read; empty if it came from the environment
 * @param variable the environment variable that it came from; empty if from a file
 */
public record ApiKey(String secret, Optional<Path> file, Optional<String> variable) {
  public ApiKey {
    // The JDK refuses such a header with a message that shows it.
    if (!secret.chars().allMatch(letter -> letter > ' ' && letter < 0x7F)) {
      throw new CommandFailure(
          CommandFailure.Kind.USAGE,
          "The API key in "
              + file.map(Path::toString).or(() -> variable).orElseThrow()
              + " has characters that no key has.");
    }
  }

  /** Shell text that gives the key's secret in double quotes, for a command line to be shown. */
  public String shellText() {
    return file.map(path -> "$(cat '" + path.toString().replace("'", "'\\''") + "')")
        .orElseGet(() -> "$" + variable.orElseThrow());
  }

  @Override
  public String toString() {
    return "ApiKey[" + file.map(Path::toString).or(() -> variable).orElse("") + "]";
  }
}
