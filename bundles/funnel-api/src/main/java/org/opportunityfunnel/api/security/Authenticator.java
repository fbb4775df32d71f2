package org.opportunityfunnel.api.security;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Recognizes callers. All registered ones are asked, by ranking, until one knows. Thread-safe. */
@ConsumerType
public interface Authenticator {

  /** The caller with these credentials; empty if this authenticator does not know them. */
  Optional<Caller> authenticate(Credentials credentials);
}
