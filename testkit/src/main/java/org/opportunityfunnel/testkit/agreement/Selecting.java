package org.opportunityfunnel.testkit.agreement;

import java.util.Set;
import org.opportunityfunnel.testkit.data.OrganizationData;

/**
 * Something that selects opportunities.
 *
 * @param <Q> what it is asked with, such as a filter
 */
@FunctionalInterface
public interface Selecting<Q> {

  /** Over these records; closed before the next is opened. */
  Opened<Q> over(OrganizationData data) throws Exception;

  /** It over certain records. */
  @FunctionalInterface
  interface Opened<Q> extends AutoCloseable {

    /** The IDs of the opportunities that it keeps. */
    Set<String> kept(Q question) throws Exception;

    @Override
    default void close() {}
  }
}
