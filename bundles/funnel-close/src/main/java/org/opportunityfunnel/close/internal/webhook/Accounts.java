package org.opportunityfunnel.close.internal.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.opportunityfunnel.close.internal.account.AccountOptions;
import org.opportunityfunnel.close.internal.account.Signature;
import org.opportunityfunnel.close.internal.account.SignatureKey;

/** The accounts that there are. Thread-safe. */
final class Accounts {
  private final List<Supplier<AccountOptions>> all = new CopyOnWriteArrayList<>();

  void add(Supplier<AccountOptions> account) {
    all.add(account);
  }

  void remove(Supplier<AccountOptions> account) {
    all.remove(account);
  }

  /** The accounts one of whose keys signed the body. All keys are tried, whichever it was. */
  List<AccountOptions> signers(byte[] body, Signature signature) {
    List<AccountOptions> signers = new ArrayList<>();
    for (Supplier<AccountOptions> account : all) {
      AccountOptions options = account.get();
      boolean signed = false;
      for (SignatureKey key : options.webhookKeys()) {
        signed |= key.signed(body, signature);
      }
      if (signed) {
        signers.add(options);
      }
    }
    return signers;
  }
}
