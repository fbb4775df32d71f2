package org.opportunityfunnel.web.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageServletTest {
  private static PageServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new PageServer();
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "/funnel/, text/html; charset=utf-8",
    "/funnel/index.html, text/html; charset=utf-8",
    "/funnel/icon.svg, image/svg+xml",
    "/funnel/js/main.js, text/javascript; charset=utf-8",
    "/funnel/css/base.css, text/css; charset=utf-8",
  })
  void sendsEachFileWithItsType(String path, String type) throws Exception {
    HttpResponse<byte[]> answer = server.ask("GET", path);
    assertEquals(200, answer.statusCode());
    assertEquals(type, header(answer, "Content-Type").replace(";c", "; c"));
    assertTrue(answer.body().length > 100);
  }

  @Test
  void letsThePageOnlyTalkToItsOwnHost() throws Exception {
    for (String path : new String[] {"/funnel/", "/funnel/js/main.js", "/funnel/nothing"}) {
      HttpResponse<byte[]> answer = server.ask("GET", path);
      assertEquals(
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
          header(answer, "Content-Security-Policy"));
      assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
      assertEquals("no-referrer", header(answer, "Referrer-Policy"));
      assertEquals("same-origin", header(answer, "Cross-Origin-Opener-Policy"));
      assertEquals("same-origin", header(answer, "Cross-Origin-Resource-Policy"));
      assertEquals("no-cache", header(answer, "Cache-Control"));
    }
  }

  @Test
  void letsBrowsersKeepWhatTheIndexPointsTo() throws Exception {
    String index = new String(server.ask("GET", "/funnel/").body(), StandardCharsets.UTF_8);
    Matcher links = Pattern.compile("(?:href|src)=\"([^\"#]+)\"").matcher(index);
    int kept = 0;
    while (links.find()) {
      HttpResponse<byte[]> answer = server.ask("GET", "/funnel/" + links.group(1));
      assertEquals(200, answer.statusCode(), links.group(1));
      assertEquals(
          "public, max-age=31536000, immutable", header(answer, "Cache-Control"), links.group(1));
      kept++;
    }
    assertTrue(kept > 40, kept + " links");
  }

  @Test
  void knowsNoOtherEditionThanItsOwn() throws Exception {
    String index = new String(server.ask("GET", "/funnel/").body(), StandardCharsets.UTF_8);
    Matcher folder = Pattern.compile("([0-9a-f]{16})/js/main.js").matcher(index);
    assertTrue(folder.find());
    String edition = folder.group(1);
    String[] strangers = {
      "/funnel/0000000000000000/js/main.js",
      "/funnel/" + edition + "/index.html",
      "/funnel/" + edition + "/",
      "/funnel/" + edition + "/" + edition + "/js/main.js",
    };
    for (String stranger : strangers) {
      HttpResponse<byte[]> answer = server.ask("GET", stranger);
      assertEquals(404, answer.statusCode(), stranger);
      assertEquals("no-cache", header(answer, "Cache-Control"), stranger);
    }
  }

  @Test
  void compressesForThoseWhoTakeIt() throws Exception {
    HttpResponse<byte[]> plain = server.ask("GET", "/funnel/js/main.js");
    HttpResponse<byte[]> zipped =
        server.ask("GET", "/funnel/js/main.js", "Accept-Encoding", "br, gzip");
    assertEquals("", header(plain, "Content-Encoding"));
    assertEquals("gzip", header(zipped, "Content-Encoding"));
    assertEquals("Accept-Encoding", header(plain, "Vary"));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
      assertArrayEquals(plain.body(), in.readAllBytes());
    }
    assertNotEquals(header(plain, "ETag"), header(zipped, "ETag"));
  }

  @Test
  void answersBrieflyThatNothingHasChanged() throws Exception {
    String tag = header(server.ask("GET", "/funnel/"), "ETag");
    HttpResponse<byte[]> again = server.ask("GET", "/funnel/", "If-None-Match", tag);
    assertEquals(304, again.statusCode());
    assertEquals(0, again.body().length);
    assertEquals(tag, header(again, "ETag"));
    assertEquals(200, server.ask("GET", "/funnel/", "If-None-Match", "\"old\"").statusCode());
    HttpResponse<byte[]> other =
        server.ask("GET", "/funnel/", "If-None-Match", tag, "Accept-Encoding", "gzip");
    assertEquals(200, other.statusCode());
  }

  @Test
  void answersHeadLikeGetWithoutTheBody() throws Exception {
    HttpResponse<byte[]> get = server.ask("GET", "/funnel/css/base.css");
    HttpResponse<byte[]> head = server.ask("HEAD", "/funnel/css/base.css");
    assertEquals(200, head.statusCode());
    assertEquals(0, head.body().length);
    for (String name : new String[] {"Content-Length", "Content-Type", "ETag"}) {
      assertEquals(header(get, name), header(head, name));
    }
    assertFalse(header(get, "Content-Length").isEmpty());
  }

  @Test
  void leadsToTheSlash() throws Exception {
    HttpResponse<byte[]> answer = server.ask("GET", "/funnel");
    assertEquals(301, answer.statusCode());
    assertEquals("/funnel/", header(answer, "Location"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/funnel/nothing",
        "/funnel/js/",
        "/funnel/js",
        "/funnel/js/main.js/",
        "/funnel//index.html",
        "/funnel/INDEX.HTML",
        "/funnel/%2e%2e/META-INF/MANIFEST.MF",
        "/funnel/..%2fMETA-INF/MANIFEST.MF",
        "/funnel/..%5cMETA-INF%5cMANIFEST.MF",
        "/funnel/page/index.html",
        "/funnel/%00",
      })
  void knowsNothingButItsFiles(String path) throws Exception {
    HttpResponse<byte[]> answer = server.ask("GET", path);
    assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, path);
    assertFalse(new String(answer.body(), StandardCharsets.UTF_8).contains("Manifest-Version"));
  }

  @Test
  void saysInPlainTextThatAFileIsMissing() throws Exception {
    HttpResponse<byte[]> answer = server.ask("GET", "/funnel/%3Cscript%3E");
    assertEquals(404, answer.statusCode());
    assertTrue(header(answer, "Content-Type").startsWith("text/plain"));
    assertFalse(new String(answer.body(), StandardCharsets.UTF_8).contains("script"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "HUM"})
  void takesNoOtherMethod(String method) throws Exception {
    HttpResponse<byte[]> answer = server.ask(method, "/funnel/");
    assertEquals(405, answer.statusCode());
    assertEquals("GET, HEAD", header(answer, "Allow"));
    assertTrue(header(answer, "Content-Type").startsWith("text/plain"));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
