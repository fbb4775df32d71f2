package org.opportunityfunnel.close.internal.account;

import java.util.function.Supplier;
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

  private volatile AccountOptions options;

  @Activate
  public CloseAccount(CloseSettings settings) {
    modified(settings);
  }

  @Modified
  void modified(CloseSettings settings) {
    options = AccountOptions.of(settings, LOG::warn);
  }

  /** As it is configured now. */
  @Override
  public AccountOptions get() {
    return options;
  }
}
