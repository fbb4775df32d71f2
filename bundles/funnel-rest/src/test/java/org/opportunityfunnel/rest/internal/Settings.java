package org.opportunityfunnel.rest.internal;

import java.lang.annotation.Annotation;
import java.nio.file.Path;

/** A configuration as Declarative Services would give it. */
public record Settings(
    String directory,
    String _adminKey,
    String organization,
    int rateLimit,
    int rateLimitSeconds,
    int answerCacheMebibytes)
    implements RestSettings {

  /** The defaults but for the directory. */
  public static Settings in(Path directory) {
    return new Settings(directory.toString(), "", "orga_default", 0, 1, 128);
  }

  public Settings withAdminKey(String key) {
    return new Settings(
        directory, key, organization, rateLimit, rateLimitSeconds, answerCacheMebibytes);
  }

  public Settings withOrganization(String id) {
    return new Settings(
        directory, _adminKey, id, rateLimit, rateLimitSeconds, answerCacheMebibytes);
  }

  public Settings withRateLimit(int requests, int seconds) {
    return new Settings(
        directory, _adminKey, organization, requests, seconds, answerCacheMebibytes);
  }

  public Settings withAnswerCache(int mebibytes) {
    return new Settings(directory, _adminKey, organization, rateLimit, rateLimitSeconds, mebibytes);
  }

  @Override
  public Class<? extends Annotation> annotationType() {
    return RestSettings.class;
  }
}
