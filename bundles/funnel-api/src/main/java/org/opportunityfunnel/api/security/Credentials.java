package org.opportunityfunnel.api.security;

/** What a caller shows. {@code toString} never shows the secret. */
public sealed interface Credentials {

  /** An API key: Bearer, or Basic with an empty password. */
  record ApiKey(String key) implements Credentials {
    @Override
    public String toString() {
      return "ApiKey[…]";
    }
  }

  /** A user name with a password: Basic. */
  record Password(String userName, String password) implements Credentials {
    @Override
    public String toString() {
      return "Password[" + userName + "]";
    }
  }
}
