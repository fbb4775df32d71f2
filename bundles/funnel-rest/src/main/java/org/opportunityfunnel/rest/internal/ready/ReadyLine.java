package org.opportunityfunnel.rest.internal.ready;

import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.rest.internal.ApiServlet;
import org.opportunityfunnel.rest.internal.RestSettings;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.runtime.HttpServiceRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs in one line when reports are answered over HTTP, and where. */
@Component(
    service = {},
    immediate = true,
    configurationPid = RestSettings.PID)
public final class ReadyLine {
  private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

  private final Thread watch;

  @Activate
  public ReadyLine(
      @Reference FunnelReports reports,
      @Reference ApiServlet servlet,
      @Reference ServiceReference<HttpServiceRuntime> http,
      RestSettings settings) {
    this.watch =
        new Thread(
            new ReadyWatch(
                servlet::awaitAnswering,
                reports,
                settings.organization(),
                // Only now: the platform says where it listens after it has begun to.
                () -> LOG.info("Reports are answered at {}api/v1/", HttpEndpoint.of(http))),
            "funnel-ready");
    watch.setDaemon(true);
    watch.start();
  }

  @Deactivate
  public void stop() {
    watch.interrupt();
  }
}
