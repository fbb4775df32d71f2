package org.opportunityfunnel.close.internal.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.opportunityfunnel.close.internal.account.CloseAccount;
import org.opportunityfunnel.close.internal.account.CloseAccount.Present;
import org.opportunityfunnel.close.internal.account.Signature;
import org.opportunityfunnel.close.internal.account.SignatureKey;

/** The accounts that there are. Thread-safe. */
final class Accounts {
  private final List<CloseAccount> all = new CopyOnWriteArrayList<>();

  void add(CloseAccount account) {
    all.add(account);
  }

  void remove(CloseAccount account) {
    all.remove(account);
  }

  /** The accounts one of whose keys signed the body. All keys are tried, whichever it was. */
  List<Present> signers(byte[] body, Signature signature) {
    List<Present> signers = new ArrayList<>();
    for (CloseAccount account : all) {
      Present present = account.present();
      boolean signed = false;
      for (SignatureKey key : present.options().webhookKeys()) {
        signed |= key.signed(body, signature);
      }
      if (signed) {
        signers.add(present);
      }
    }
    return signers;
  }

  /**
   * The accounts that something nobody signed is meant for, as far as can be told without telling
   * one organization of another: those of the organization in Close that it says, or the only one
   * that there is.
   *
   * @param organization in Close; empty if it does not say
   */
  List<Present> addressed(String organization) {
    List<Present> taking =
        all.stream()
            .map(CloseAccount::present)
            .filter(present -> !present.options().webhookKeys().isEmpty())
            .toList();
    List<Present> named =
        taking.stream()
            .filter(present -> present.options().closeOrganization().isPresent())
            .filter(present -> present.options().speaksFor(organization))
            .toList();
    boolean isOnly =
        taking.size() == 1
            && (organization.isEmpty() || taking.get(0).options().speaksFor(organization));
    return named.isEmpty() && isOnly ? taking : named;
  }
}
