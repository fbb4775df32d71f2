package org.opportunityfunnel.store.jdbc.internal;

/** Lines of NDJSON, with single quotes for double ones; a date is a day of January, or null. */
final class Lines {
  static final String PIPELINE =
      "{'_type':'Pipeline','id':'p','name':'Sales','statuses':"
          + "[{'id':'new','label':'New','type':'active'},{'id':'won','type':'won'}]}";

  private Lines() {}

  static String user(String id, String name, String updated) {
    String date = updated == null ? "" : ",'date_updated':'2026-01-" + updated + "T00:00:00Z'";
    return "{'_type':'User','id':'%s','first_name':'%s'%s}".formatted(id, name, date);
  }

  static String removed(String type, String id, String updated) {
    String date = updated == null ? "" : ",'date_updated':'2026-01-" + updated + "T00:00:00Z'";
    return "{'_type':'%s','id':'%s','_deleted':true%s}".formatted(type, id, date);
  }

  static String opportunity(String id, String status) {
    return "{'_type':'Opportunity','id':'%s','status_id':'%s','date_created':'2026-01-01'}"
        .formatted(id, status);
  }

  static String change(String id, String opportunity, String status) {
    return "{'_type':'OpportunityStatusChange','id':'%s','opportunity_id':'%s','new_status_id':'%s',"
            .formatted(id, opportunity, status)
        + "'date_created':'2026-01-02T03:04:05.123456789+01:00'}";
  }
}
