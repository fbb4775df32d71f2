package org.opportunityfunnel.rest.internal;

import java.time.Duration;
import java.util.Dictionary;
import java.util.Map;
import javax.servlet.Servlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;
import org.osgi.service.http.whiteboard.annotations.RequireHttpWhiteboard;

/** Offers the HTTP interface to the platform's whiteboard, at {@code /api/v1}. */
@Component(
    service = {},
    immediate = true)
@RequireHttpWhiteboard
public final class ServletOffer {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Dictionary<String, Object> PROPERTIES =
      FrameworkUtil.asDictionary(
          Map.of(
              HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME,
              "opportunity-funnel-api",
              HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
              "/api/v1/*",
              // Else the first request waits for the runtime to be built.
              "load-on-startup",
              1));

  private final ServiceRegistration<Servlet> registration;
  private final Thread watch;

  @Activate
  public ServletOffer(@Reference ApiServlet servlet, BundleContext context) {
    this.registration = context.registerService(Servlet.class, servlet, PROPERTIES);
    this.watch =
        new Thread(
            new OfferUntilTaken(
                servlet.taken(), PATIENCE, () -> registration.setProperties(PROPERTIES)),
            "funnel-servlet-offer");
    watch.setDaemon(true);
    watch.start();
  }

  @Deactivate
  public void withdraw() {
    watch.interrupt();
    registration.unregister();
  }
}
