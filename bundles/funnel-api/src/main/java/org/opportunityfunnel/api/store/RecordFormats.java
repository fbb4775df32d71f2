package org.opportunityfunnel.api.store;

import java.util.List;
import org.opportunityfunnel.api.error.FunnelException;
import org.osgi.annotation.versioning.ConsumerType;

/** The forms of records that can be imported beside the importer's own, by name. Thread-safe. */
@ConsumerType
public interface RecordFormats {

  /**
   * A form.
   *
   * @param name lower case letters, digits and hyphens
   * @param mediaType of the files, such as {@code text/csv}
   * @param description a sentence on what files they are
   * @param fault why it can't be used; empty if it can
   */
  record Info(String name, String mediaType, String description, String fault) {}

  /** All that are there now, by name. */
  List<Info> list();

  /**
   * The form of that name.
   *
   * @throws FunnelException INVALID if there is none, naming those that there are, or if it can't
   *     be used
   */
  RecordFormat find(String name);
}
