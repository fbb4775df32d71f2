package org.opportunityfunnel.close.internal.sync;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.api.sync.DeliveryInfo;
import org.opportunityfunnel.api.sync.LiveSync;
import org.opportunityfunnel.api.sync.SyncInfo;
import org.opportunityfunnel.close.internal.account.CloseAccount;
import org.opportunityfunnel.close.internal.client.JavaHttp;
import org.opportunityfunnel.close.internal.client.Pause;
import org.opportunityfunnel.close.internal.list.PageSize;
import org.opportunityfunnel.close.internal.store.HeldImporter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The syncs of all accounts, begun when they are due or asked for. */
@Component(service = LiveSync.class, immediate = true)
public final class Syncs implements LiveSync {
  private static final Logger LOG = LoggerFactory.getLogger(Syncs.class);
  private static final Duration STORE_PATIENCE = Duration.ofSeconds(5);
  private static final long LOOK_SECONDS = 2;
  private static final long ENDING_SECONDS = 10;

  private final List<CloseAccount> configured = new CopyOnWriteArrayList<>();
  private final List<AccountSync> accounts = new CopyOnWriteArrayList<>();
  private final HeldImporter importer = new HeldImporter(STORE_PATIENCE);
  private final AccountSync.Surroundings surroundings =
      new AccountSync.Surroundings(
          importer,
          new JavaHttp(),
          Clock.systemUTC(),
          Pause.SLEEP,
          new SecureRandom(),
          PageSize.USUAL);
  private final ExecutorService runs = Executors.newCachedThreadPool(named("funnel-close-sync"));
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(named("funnel-close-schedule"));

  @Activate
  public Syncs() {
    watch.scheduleWithFixedDelay(this::beginDue, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  private static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  @Deactivate
  void close() throws InterruptedException {
    watch.shutdownNow();
    runs.shutdownNow();
    // A load that runs is durable or nothing; its cursor follows it.
    runs.awaitTermination(ENDING_SECONDS, TimeUnit.SECONDS);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addAccount(CloseAccount account) {
    configured.add(account);
    accounts.add(new AccountSync(account, surroundings));
  }

  void removeAccount(CloseAccount account) {
    configured.remove(account);
    accounts.stream().filter(sync -> sync.account() == account).forEach(AccountSync::end);
    accounts.removeIf(sync -> sync.account() == account);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addImporter(RecordImporter arrived) {
    importer.set(arrived);
  }

  void removeImporter(RecordImporter departed) {
    importer.clear(departed);
  }

  private void beginDue() {
    try {
      accounts.forEach(AccountSync::endIfChanged);
      if (importer.isThere()) {
        accounts.stream().filter(AccountSync::isDue).forEach(sync -> sync.begin(false, runs));
      }
    } catch (RuntimeException e) {
      // What a schedule throws is its end.
      LOG.error("The syncs that are due can't begin", e);
    }
  }

  @Override
  public List<SyncInfo> list(String organization) {
    return of(organization).stream().map(AccountSync::info).toList();
  }

  @Override
  public List<SyncInfo> begin(String organization, boolean whole) {
    List<AccountSync> syncs = of(organization);
    syncs.forEach(sync -> sync.begin(whole, runs));
    return syncs.stream().map(AccountSync::info).toList();
  }

  @Override
  public List<DeliveryInfo> deliveries(String organization) {
    return configured.stream()
        .map(CloseAccount::present)
        .filter(present -> present.options().organization().equals(organization))
        .flatMap(present -> present.info().stream())
        .toList();
  }

  private List<AccountSync> of(String organization) {
    return accounts.stream()
        .filter(sync -> sync.options().sync().isPresent())
        .filter(sync -> sync.options().organization().equals(organization))
        .toList();
  }
}
