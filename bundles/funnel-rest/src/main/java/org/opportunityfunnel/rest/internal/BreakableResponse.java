package org.opportunityfunnel.rest.internal;

import java.io.IOException;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * A response whose end stays open until the servlet has returned: the JAX-RS runtime ends an answer
 * in order also where writing it failed, and its reader could not know that a part is missing.
 */
final class BreakableResponse extends HttpServletResponseWrapper {
  private ServletOutputStream out;

  BreakableResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (out == null) {
      out = new Open(super.getOutputStream());
    }
    return out;
  }

  private static final class Open extends ServletOutputStream {
    private final ServletOutputStream wrapped;

    Open(ServletOutputStream wrapped) {
      this.wrapped = wrapped;
    }

    @Override
    public void write(int b) throws IOException {
      wrapped.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      wrapped.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      wrapped.flush();
    }

    @Override
    public void close() {
      // The container does when the servlet has returned.
    }

    @Override
    public boolean isReady() {
      return wrapped.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      wrapped.setWriteListener(listener);
    }
  }
}
