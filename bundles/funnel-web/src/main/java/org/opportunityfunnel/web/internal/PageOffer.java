package org.opportunityfunnel.web.internal;

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
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;
import org.osgi.service.http.whiteboard.annotations.RequireHttpWhiteboard;

/** Offers the page to the platform's HTTP whiteboard, at {@code /funnel/}. */
@Component(
    service = {},
    immediate = true)
@RequireHttpWhiteboard
public final class PageOffer {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Dictionary<String, Object> PROPERTIES =
      FrameworkUtil.asDictionary(
          Map.of(
              HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME,
              "opportunity-funnel-page",
              HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
              "/funnel/*",
              // Else the container takes it with the first request only, and offers go on.
              "load-on-startup",
              1));

  private final ServiceRegistration<Servlet> registration;
  private final Thread watch;

  @Activate
  public PageOffer(BundleContext context) {
    PageServlet servlet = new PageServlet(PageFiles.load());
    this.registration = context.registerService(Servlet.class, servlet, PROPERTIES);
    this.watch =
        new Thread(
            new OfferUntilTaken(
                servlet.taken(), PATIENCE, () -> registration.setProperties(PROPERTIES)),
            "funnel-page-offer");
    watch.setDaemon(true);
    watch.start();
  }

  @Deactivate
  public void withdraw() {
    watch.interrupt();
    registration.unregister();
  }
}
