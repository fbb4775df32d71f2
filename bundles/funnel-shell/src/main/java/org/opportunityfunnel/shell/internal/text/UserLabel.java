package org.opportunityfunnel.shell.internal.text;

/** What a user of a report is called. */
public final class UserLabel {

  private UserLabel() {}

  /** The name, else the ID; {@code (nobody)} for opportunities without a user. Not safe yet. */
  public static String of(String userId, String userName) {
    if (userId == null) {
      return "(nobody)";
    }
    return userName == null || userName.isBlank() ? userId : userName;
  }
}
