package org.opportunityfunnel.rest.internal.ready;

import java.util.Map;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.rest.internal.RestSettings;
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
      @Reference(service = HttpServiceRuntime.class) Map<String, Object> http,
      RestSettings settings) {
    String line = "Reports are answered at " + HttpEndpoint.of(http) + "api/v1/";
    this.watch =
        new Thread(
            new ReadyWatch(reports, settings.organization(), () -> LOG.info(line)), "funnel-ready");
    watch.setDaemon(true);
    watch.start();
  }

  @Deactivate
  public void stop() {
    watch.interrupt();
  }
}
