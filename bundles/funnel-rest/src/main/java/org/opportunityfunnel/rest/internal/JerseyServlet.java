package org.opportunityfunnel.rest.internal;

import java.io.IOException;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.opportunityfunnel.rest.internal.accept.NegotiatedHeaders;

/**
 * Runs the JAX-RS runtime with this bundle's class loader as the thread's: the runtime looks for
 * its parts by the thread's class loader, which in an HTTP container is anyone's.
 */
abstract class JerseyServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient ServletContainer runtime;

  JerseyServlet(ResourceConfig application) {
    this.runtime = new ServletContainer(application);
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
    super.init(config);
    try {
      withOwnClassLoader(() -> runtime.init(config));
    } catch (IOException e) {
      throw new ServletException(e);
    }
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    withOwnClassLoader(() -> runtime.service(new NegotiatedHeaders(request), response));
  }

  @Override
  public final void destroy() {
    runtime.destroy();
  }
}
