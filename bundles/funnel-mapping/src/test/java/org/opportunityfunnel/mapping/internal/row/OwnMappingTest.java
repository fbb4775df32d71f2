package org.opportunityfunnel.mapping.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.mapping.internal.Received;
import org.opportunityfunnel.mapping.internal.library.MappingLibrary;

/** Mappings of a user's own; the first is that of docs/mappings.md. */
class OwnMappingTest {
  private static final Path DOCS = Path.of("../../docs/mappings");

  @TempDir Path folder;

  private Received read(String mapping, byte[] file) throws IOException {
    Received received = Received.of(MappingLibrary.of(folder).find(mapping), file);
    assertEquals(
        List.of(),
        received.complaints().stream()
            .filter(line -> !line.startsWith("notice: Not there"))
            .toList());
    return received;
  }

  private Received read(String mapping, String text, byte[] file) throws IOException {
    Files.writeString(folder.resolve(mapping + ".json"), text);
    return read(mapping, file);
  }

  @Test
  void theDocumentedOne() throws IOException {
    Files.copy(DOCS.resolve("own-deals.json"), folder.resolve("own-deals.json"));
    assertEquals(
        """
        2 Opportunity {"id":"own_1","lead_name":"Acme; \\"North\\"","user_id":"user_ann",\
        "pipeline_id":"own_new","status_id":"own_new_offer","value":123450,\
        "value_period":"monthly","value_currency":"EUR","confidence":60,\
        "date_created":"2024-01-05T08:00:00Z","date_updated":"2024-01-10T11:00:00Z",\
        "custom.cf_region":"EU"}
        2 OpportunityStatusChange {"id":"own_1_entry_1","opportunity_id":"own_1",\
        "new_status_id":"own_new_contact","activity_at":"2024-01-05T08:00:00Z",\
        "date_updated":"2024-01-10T11:00:00Z"}
        2 OpportunityStatusChange {"id":"own_1_entry_2","opportunity_id":"own_1",\
        "old_status_id":"own_new_contact","new_status_id":"own_new_offer",\
        "activity_at":"2024-01-10T11:00:00Z","date_updated":"2024-01-10T11:00:00Z"}
        3 User {"id":"own_user_bob@example.com","email":"bob@example.com"}
        3 Opportunity {"id":"own_2","lead_name":"Globex\\nInc.",\
        "user_id":"own_user_bob@example.com","pipeline_id":"own_renewals",\
        "status_id":"own_renewals_renewed","value":9900,"value_period":"monthly",\
        "value_currency":"EUR","date_created":"2024-03-14T23:00:00Z",\
        "date_won":"2024-03-19T23:00:00Z"}
        3 OpportunityStatusChange {"id":"own_2_entry_1","opportunity_id":"own_2",\
        "new_status_id":"own_renewals_open","activity_at":"2024-03-14T23:00:00Z"}
        3 OpportunityStatusChange {"id":"own_2_entry_2","opportunity_id":"own_2",\
        "old_status_id":"own_renewals_open","new_status_id":"own_renewals_renewed",\
        "activity_at":"2024-03-19T23:00:00Z"}
        """,
        String.join(
                "\n",
                read("own-deals", Files.readAllBytes(DOCS.resolve("own-deals.csv"))).records())
            + "\n");
  }

  @Test
  void aChangeARowBelongsToThePipelineThatItNames() throws IOException {
    String mapping =
        """
        {"rows": "changes", "dates": {"formats": "unix-ms"},
         "columns": {"opportunity": "deal", "status": "to", "at": "when"},
         "optional_columns": {"old_status": "from", "pipeline": "pipeline"},
         "pipelines": [
          {"id": "a", "name": "A", "statuses": [{"label": "x"}, {"label": "y"}]},
          {"id": "b", "name": "B", "statuses": [{"label": "x"}, {"label": "y", "type": "won"}]}]}
        """;
    String file = "deal\tpipeline\tfrom\tto\twhen\n7\tB\tx\ty\t1704067200000\n";
    List<String> first = read("changes", mapping, file.getBytes()).records();
    assertEquals(
        List.of(
            "2 OpportunityStatusChange {\"id\":\"7_1704067200000_001_00017bdc\","
                + "\"opportunity_id\":\"7\",\"old_status_id\":\"b_x\","
                + "\"new_status_id\":\"b_y\",\"activity_at\":\"2024-01-01T00:00:00Z\"}"),
        first);
    assertEquals(first, read("changes", file.getBytes()).records());
  }

  /** A file that tells the day only: the last stage of a day is the furthest. */
  @Test
  void changesOfOneTimeAreInTheOrderOfTheStages() throws IOException {
    String file =
        "Opportunity ID,To Stage,Last Modified\n1,Closed Won,1/31/2024\n1,Negotiation/Review,1/31/2024\n"
            + "1,Prospecting,1/31/2024\n";
    List<String> stages =
        read("salesforce-opportunity-history", file.getBytes()).records().stream()
            .map(
                change ->
                    change.replaceFirst(
                        ".*\"id\":\"([^\"]*)\".*new_status_id\":\"([^\"]*)\".*", "$1 $2"))
            .sorted()
            .map(change -> change.replaceFirst(".*_default_", ""))
            .toList();
    assertEquals(List.of("prospecting", "negotiation-review", "closed-won"), stages);
  }

  /** Without a column for it, the name in parentheses says which. */
  @Test
  void aStageMayNameItsPipeline() throws IOException {
    String mapping =
        """
        {"rows": "deals", "columns": {"id": "deal", "status": "stage", "created": "made"},
         "pipelines": [
          {"id": "a", "name": "A", "statuses": [{"label": "Größe"}]},
          {"id": "b", "name": "B", "statuses": [{"label": "Größe"}, {"label": "y (B)"}]}]}
        """;
    String file =
        "deal,stage,made\n1,Größe (B),2024-01-01\n2,Gro\u0308ße,2024-01-01\n3,Y (b),2024-01-01\n";
    List<String> records = read("named", mapping, file.getBytes(StandardCharsets.UTF_8)).records();
    assertEquals(
        List.of("b_größe", "a_größe", "b_y-b-"),
        records.stream()
            .filter(record -> record.contains(" Opportunity "))
            .map(record -> record.replaceFirst(".*\"status_id\":\"([^\"]*)\".*", "$1"))
            .toList());
  }

  @Test
  void anEncodingThatIsNamed() throws IOException {
    String mapping =
        """
        {"extends": "hubspot-deals", "csv": {"charset": "windows-1252"},
         "optional_columns": {"note": "Name"}}
        """;
    byte[] file =
        "Record ID,Deal Stage,Create Date,Name\n1,Closed Lost,2024-01-01,Größe €\n"
            .getBytes(Charset.forName("windows-1252"));
    Files.writeString(folder.resolve("win.json"), mapping);
    String deal = Received.of(MappingLibrary.of(folder).find("win"), file).records().get(0);
    assertEquals("Größe €", deal.replaceFirst(".*\"note\":\"([^\"]*)\".*", "$1"));
  }

  @Test
  void aFileOfAHeaderOnlyIsNoDeals() throws IOException {
    Received received =
        Received.of(
            MappingLibrary.of(folder).find("hubspot-deals"), "Record ID,Deal Stage,Create Date\n");
    assertEquals(List.of(), received.records());
  }
}
