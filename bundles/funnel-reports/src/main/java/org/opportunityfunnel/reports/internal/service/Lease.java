package org.opportunityfunnel.reports.internal.service;

/**
 * The use of a service by one request. While it is held the service stays usable, as long as its
 * provider waits for its unregistration to be delivered before it closes.
 */
public final class Lease<S> implements AutoCloseable {
  private final PooledService<S> pooled;

  Lease(PooledService<S> pooled) {
    this.pooled = pooled;
  }

  public S service() {
    return pooled.service();
  }

  @Override
  public void close() {
    pooled.giveBack();
  }
}
