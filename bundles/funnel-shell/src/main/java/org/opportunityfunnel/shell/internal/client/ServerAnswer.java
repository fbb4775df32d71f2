package org.opportunityfunnel.shell.internal.client;

import java.net.http.HttpHeaders;

/** An HTTP answer with its whole body. */
public record ServerAnswer(int status, HttpHeaders headers, byte[] body) {

  /** Whether the server did what it was asked. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
