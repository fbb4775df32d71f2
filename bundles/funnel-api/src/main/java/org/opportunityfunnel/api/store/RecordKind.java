package org.opportunityfunnel.api.store;

import java.util.Optional;

/** The kinds of records that can be imported, in the order in which a folder is read. */
public enum RecordKind {
  PIPELINE("pipeline", "Pipeline"),
  USER("user", "User"),
  GROUP("group", "Group"),
  SAVED_SEARCH("saved_search", "SavedSearch"),
  LEAD("lead", "Lead"),
  OPPORTUNITY("opportunity", "Opportunity"),
  OPPORTUNITY_STATUS_CHANGE("opportunity_status_change", "OpportunityStatusChange");

  private final String fileName;
  private final String typeName;

  RecordKind(String fileName, String typeName) {
    this.fileName = fileName;
    this.typeName = typeName;
  }

  /** The name of its file in an import folder, without {@code .json} or {@code .json.gz}. */
  public String fileName() {
    return fileName;
  }

  /** Its {@code _type} on a line of NDJSON. */
  public String typeName() {
    return typeName;
  }

  /** The kind of that {@code _type}; empty if there is none. */
  public static Optional<RecordKind> ofTypeName(String name) {
    for (RecordKind kind : values()) {
      if (kind.typeName.equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
