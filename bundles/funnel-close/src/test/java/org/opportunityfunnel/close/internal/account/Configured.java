package org.opportunityfunnel.close.internal.account;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Accounts as they are configured. */
public final class Configured {

  private Configured() {}

  /** Every option by its default but these, by the names of their methods. */
  public static CloseSettings settings(Map<String, ?> options) {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            options.containsKey(method.getName())
                ? options.get(method.getName())
                : method.getDefaultValue();
    return (CloseSettings)
        Proxy.newProxyInstance(
            CloseSettings.class.getClassLoader(), new Class<?>[] {CloseSettings.class}, handler);
  }

  /** An account with these options. */
  public static CloseAccount account(Map<String, ?> options) {
    return new CloseAccount(settings(options));
  }

  /** An account of an organization of that ID here. */
  public static CloseAccount account(String organization, String closeOrganization, String keys) {
    return account(
        Map.of(
            "organization", organization,
            "closeOrganization", closeOrganization,
            "_webhookKeys", keys));
  }

  /** The same account with other options. */
  public static void modify(CloseAccount account, Map<String, ?> options) {
    account.modified(settings(options));
  }
}
