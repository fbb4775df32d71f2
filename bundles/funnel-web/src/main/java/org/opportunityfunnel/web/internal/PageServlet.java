package org.opportunityfunnel.web.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Serves the files of the page. Browsers ask each time whether the index has changed, keep the rest
 * ({@link Edition}), and are told what the page may do: run its own scripts and talk to its own
 * host, nothing else.
 */
final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control", "no-cache",
          "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " connect-src 'self'; form-action 'none'; frame-ancestors 'none';"
                  + " base-uri 'none'",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff");

  private final transient PageFiles files;
  private final transient CountDownLatch taken = new CountDownLatch(1);

  PageServlet(PageFiles files) {
    this.files = files;
  }

  /** Reaches zero when an HTTP container begins to use the servlet. */
  CountDownLatch taken() {
    return taken;
  }

  @Override
  public void init(ServletConfig config) throws ServletException {
    super.init(config);
    taken.countDown();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HEADERS.forEach(response::setHeader);
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      say(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "There is only GET and HEAD here.");
      return;
    }
    if (request.getPathInfo() == null) {
      response.setHeader("Location", request.getContextPath() + request.getServletPath() + "/");
      say(response, HttpServletResponse.SC_MOVED_PERMANENTLY, "The page is a slash further.");
      return;
    }
    Optional<PageFile> file = files.at(request.getPathInfo());
    if (file.isEmpty()) {
      say(response, HttpServletResponse.SC_NOT_FOUND, "There is no such file; the page is above.");
      return;
    }
    if (files.isForever(request.getPathInfo())) {
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    }
    send(request, response, file.get());
  }

  private static void send(HttpServletRequest request, HttpServletResponse response, PageFile file)
      throws IOException {
    boolean gzip = Preconditions.takesGzip(request.getHeader("Accept-Encoding"));
    PageFile.Form form = gzip ? file.compressed() : file.plain();
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("ETag", form.tag());
    if (Preconditions.hasAlready(request.getHeader("If-None-Match"), form.tag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    if (gzip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    body(response, file.type(), form.bytes());
  }

  private static void say(HttpServletResponse response, int status, String sentence)
      throws IOException {
    response.setStatus(status);
    body(response, "text/plain; charset=utf-8", (sentence + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The container itself leaves the body out of an answer to HEAD. */
  private static void body(HttpServletResponse response, String type, byte[] bytes)
      throws IOException {
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
