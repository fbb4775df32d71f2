package org.opportunityfunnel.shell.internal.command;

import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;

/**
 * What commands have around them.
 *
 * @param folder what relative paths are relative to
 * @param in what is typed or piped into a command
 */
public record CommandContext(Terminal terminal, Servers servers, Path folder, InputStream in) {
  /**
   * The path that a person gave.
   *
   * @throws CommandFailure USAGE if it can't be one
   */
  Path resolve(String path) {
    try {
      return folder.resolve(path);
    } catch (InvalidPathException impossible) {
      throw new CommandFailure(
          CommandFailure.Kind.USAGE, "\"" + path + "\" can't be a path.", impossible);
    }
  }
}
