package org.opportunityfunnel.rest.internal.auth;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.opportunityfunnel.api.security.Right;

/**
 * The right that a caller needs: on a resource for all of its methods but those that say otherwise,
 * on a method for this one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {
  Right value();
}
