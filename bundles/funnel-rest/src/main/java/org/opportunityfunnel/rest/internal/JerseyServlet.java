package org.opportunityfunnel.rest.internal;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.opportunityfunnel.rest.internal.accept.NegotiatedHeaders;
import org.opportunityfunnel.rest.internal.body.Broken;
import org.opportunityfunnel.rest.internal.body.RefusedBody;

/**
 * Runs the JAX-RS runtime with this bundle's class loader as the thread's: the runtime looks for
 * its parts by the thread's class loader, which in an HTTP container is anyone's.
 */
abstract class JerseyServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Supplier<ResourceConfig> application;
  private final transient CountDownLatch taken = new CountDownLatch(1);
  private final transient CountDownLatch answering = new CountDownLatch(1);
  private transient volatile ServletContainer runtime;

  /** With an application that is made anew for each container that takes the servlet in. */
  JerseyServlet(Supplier<ResourceConfig> application) {
    this.application = application;
  }

  /** Reaches zero when an HTTP container begins to use the servlet. */
  final CountDownLatch taken() {
    return taken;
  }

  /** Returns when an HTTP container can hand requests to it. */
  public final void awaitAnswering() throws InterruptedException {
    answering.await();
  }

  private interface Work {
    void run() throws ServletException, IOException;
  }

  private static void withOwnClassLoader(Work work) throws ServletException, IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(JerseyServlet.class.getClassLoader());
    try {
      work.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public final void init(ServletConfig config) throws ServletException {
    taken.countDown();
    super.init(config);
    try {
      withOwnClassLoader(
          () -> {
            ServletContainer built = new ServletContainer(application.get());
            built.init(config);
            runtime = built;
            answering.countDown();
          });
    } catch (IOException e) {
      throw new ServletException(e);
    }
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    withOwnClassLoader(
        () -> runtime.service(new NegotiatedHeaders(request), new BreakableResponse(response)));
    if (Broken.is(request) && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
      throw new IOException("An answer broke off; the log says why.");
    }
    if (response.getStatus() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
      response.flushBuffer();
      RefusedBody.passOver(request.getInputStream());
    }
  }

  @Override
  public final void destroy() {
    runtime.destroy();
  }
}
