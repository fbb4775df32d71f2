package org.opportunityfunnel.close.internal.webhook;

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

/** Offers the webhook to the platform's whiteboard, at {@code /api/v1/webhook/close/}. */
@Component(
    service = {},
    immediate = true)
@RequireHttpWhiteboard
public final class WebhookOffer {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Dictionary<String, Object> PROPERTIES =
      FrameworkUtil.asDictionary(
          Map.of(
              HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME,
              "opportunity-funnel-close-webhook",
              HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
              "/api/v1/webhook/close/*",
              HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ASYNC_SUPPORTED,
              true,
              // Else it is not taken before the first request.
              "load-on-startup",
              1));

  private final ServiceRegistration<Servlet> registration;
  private final Thread watch;

  @Activate
  public WebhookOffer(@Reference WebhookServlet servlet, BundleContext context) {
    this.registration = context.registerService(Servlet.class, servlet, PROPERTIES);
    this.watch =
        new Thread(
            new OfferUntilTaken(
                servlet.taken(), PATIENCE, () -> registration.setProperties(PROPERTIES)),
            "funnel-close-webhook-offer");
    watch.setDaemon(true);
    watch.start();
  }

  @Deactivate
  public void withdraw() {
    watch.interrupt();
    registration.unregister();
  }
}
