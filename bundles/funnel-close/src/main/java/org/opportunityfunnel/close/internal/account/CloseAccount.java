package org.opportunityfunnel.close.internal.account;

import java.util.Optional;
import java.util.function.Supplier;
import org.opportunityfunnel.api.sync.DeliveryInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An organization in Close; a changed configuration is taken over by the account that is there. */
@Component(
    service = CloseAccount.class,
    configurationPid = CloseSettings.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = CloseSettings.class, factory = true)
public final class CloseAccount implements Supplier<AccountOptions> {
  private static final Logger LOG = LoggerFactory.getLogger(CloseAccount.class);

  private volatile Present present;

  /**
   * How it is configured now, and what was delivered for it.
   *
   * @param deliveries for that organization; another one's begin anew
   */
  public record Present(AccountOptions options, Deliveries deliveries) {

    /** What was delivered; empty if nothing is to be. */
    public Optional<DeliveryInfo> info() {
      return options.webhookKeys().isEmpty()
          ? Optional.empty()
          : Optional.of(deliveries.info(options.closeOrganization().orElse("")));
    }
  }

  @Activate
  public CloseAccount(CloseSettings settings) {
    modified(settings);
  }

  @Modified
  void modified(CloseSettings settings) {
    AccountOptions options = AccountOptions.of(settings, LOG::warn);
    Present last = present;
    boolean sameOrganization =
        last != null && last.options().organization().equals(options.organization());
    present = new Present(options, sameOrganization ? last.deliveries() : new Deliveries());
  }

  public Present present() {
    return present;
  }

  /** As it is configured now. */
  @Override
  public AccountOptions get() {
    return present.options();
  }
}
