package org.opportunityfunnel.shell.internal.funnel;

/** Lets something be given up in order when a person ends a command, such as by Ctrl-C. */
public interface Quitting {
  /** Nobody ends it, or whoever does has other ways. */
  Quitting NEVER = giveUp -> () -> {};

  /** Until it is closed, something is to be given up. */
  interface Guard extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Has that done, on a thread of its own, when the command is ended; what the command says about
   * it is waited for.
   */
  Guard guard(Runnable giveUp);
}
