package org.opportunityfunnel.itests.swapping;

import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;

/**
 * A record that comes, changes or goes.
 *
 * @param type as imports name it
 * @param record nothing but it; as it was, if it goes
 */
record Edit(String type, String id, OrganizationData record, boolean goes) {

  /** As a line of an import. */
  String line() {
    return goes
        ? "{\"_type\":\"%s\",\"id\":\"%s\",\"_deleted\":true}%n".formatted(type, id)
        : ImportFolderWriter.ndjson(record, 1);
  }
}
