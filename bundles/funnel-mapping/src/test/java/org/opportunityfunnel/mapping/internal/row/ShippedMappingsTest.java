package org.opportunityfunnel.mapping.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.store.RecordFormats;
import org.opportunityfunnel.mapping.internal.Received;
import org.opportunityfunnel.mapping.internal.library.MappingLibrary;

class ShippedMappingsTest {
  private final RecordFormats formats = MappingLibrary.of(Path.of("absent"));

  private List<String> records(String mapping, String file) throws IOException {
    Received received = Received.of(formats.find(mapping), file);
    assertEquals(
        List.of(),
        received.complaints().stream().filter(line -> !line.startsWith("notice")).toList());
    return received.records();
  }

  @Test
  void allCanBeUsed() {
    formats.list().forEach(info -> assertEquals("", info.fault(), info.name()));
    assertEquals(5, formats.list().size());
  }

  @Test
  void aLostPipedriveDealIsLostWhateverItsStage() throws IOException {
    List<String> records =
        records(
            "pipedrive-deals",
            "Deal - ID,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Lost time,"
                + "Deal - Value,Deal - Currency,Deal - Owner\n"
                + "7,Demo Scheduled,Lost,2026-01-02 10:00:00,2026-02-03 11:00:00,99.95,EUR,Jo Doe\n");
    assertEquals(
        List.of(
            "2 User {\"id\":\"pipedrive_user_jo_doe\",\"first_name\":\"Jo\",\"last_name\":\"Doe\"}",
            "2 Opportunity {\"id\":\"pipedrive_7\",\"user_id\":\"pipedrive_user_jo_doe\","
                + "\"pipeline_id\":\"pipedrive_default\",\"status_id\":\"pipedrive_default_lost\","
                + "\"value\":9995,\"value_period\":\"one_time\",\"value_currency\":\"EUR\","
                + "\"date_created\":\"2026-01-02T10:00:00Z\",\"date_lost\":\"2026-02-03T11:00:00Z\"}",
            "2 OpportunityStatusChange {\"id\":\"pipedrive_7_entry_1\","
                + "\"opportunity_id\":\"pipedrive_7\",\"new_status_id\":\"pipedrive_default_qualified\","
                + "\"activity_at\":\"2026-01-02T10:00:00Z\"}",
            "2 OpportunityStatusChange {\"id\":\"pipedrive_7_entry_2\","
                + "\"opportunity_id\":\"pipedrive_7\",\"old_status_id\":\"pipedrive_default_qualified\","
                + "\"new_status_id\":\"pipedrive_default_lost\",\"activity_at\":\"2026-02-03T11:00:00Z\"}"),
        records);
  }

  @Test
  void aStageMayNameItsPipeline() throws IOException {
    List<String> records =
        records(
            "hubspot-deals",
            "Record ID,Deal Stage,Create Date\n1,Closed won (Sales Pipeline),2026-01-02\n");
    assertTrue(
        records.get(0).contains("\"status_id\":\"hubspot_default_closed-won\""), records.get(0));
  }

  @Test
  void linesUnderAReportOfSalesforceAreNoDealsButWhatIsADealIsOne() throws IOException {
    List<String> records =
        records(
            "salesforce-opportunities",
            "\"Opportunity ID\",\"Stage\",\"Created Date\",\"Amount\"\n"
                + "\"0065g00000AbCdE\",\"Prospecting\",\"1/31/2026\",\"USD 1,200.00\"\n"
                + "\"\"\n\"0065g00000AbCdF\",\"Closed Won\",\"1/31/2026\",\"\"\n"
                + "\n\"Grand Totals (1 records)\"\n\"Copyright 2026\",,,\n");
    assertEquals(6, records.size());
    assertTrue(records.get(3).startsWith("4 Opportunity {\"id\":\"0065g00000AbCdFAAV\""));
    assertTrue(records.get(0).contains("\"id\":\"0065g00000AbCdEAAV\""), records.get(0));
    assertTrue(records.get(0).contains("\"value\":120000"), records.get(0));
    assertTrue(records.get(0).contains("\"value_currency\":\"USD\""), records.get(0));
  }

  /** Data Loader's Export All has what is in the recycle bin, too. */
  @Test
  void whatIsDeletedInSalesforceIsRemoved() throws IOException {
    String head = "Id,IsDeleted,StageName,CreatedDate,LastModifiedDate\n";
    String row = ",Id. Decision Makers,2026-01-31T08:30:00.000Z,2026-02-01 08:30:00\n";
    assertEquals(
        List.of(
            "2 Opportunity {\"id\":\"0065g00000AbCdEAAV\","
                + "\"date_updated\":\"2026-02-01T08:30:00Z\",\"_deleted\":true}",
            "2 OpportunityStatusChange {\"id\":\"0065g00000AbCdEAAV_entry_1\","
                + "\"date_updated\":\"2026-02-01T08:30:00Z\",\"_deleted\":true}",
            "2 OpportunityStatusChange {\"id\":\"0065g00000AbCdEAAV_entry_2\","
                + "\"date_updated\":\"2026-02-01T08:30:00Z\",\"_deleted\":true}"),
        records("salesforce-opportunities", head + "0065g00000AbCdEAAV,true" + row));
    List<String> kept = records("salesforce-opportunities", head + "0065g00000AbCdEAAV,0" + row);
    assertTrue(kept.get(0).contains("id-decision-makers"), kept.get(0));
    assertEquals(
        List.of("2 OpportunityStatusChange {\"id\":\"0085g00000AbCdEAAV\",\"_deleted\":true}"),
        records(
            "salesforce-opportunity-history",
            "Id,IsDeleted,OpportunityId,StageName,CreatedDate\n"
                + "0085g00000AbCdEAAV,1,0065g00000AbCdE,Prospecting,2026-01-31T08:30:00.000Z\n"));
  }

  @Test
  void whereHistoryIsLoadedTheTwoEntriesGo() throws IOException {
    List<String> records =
        records(
            "salesforce-opportunities-with-history",
            "Id,StageName,CreatedDate\n0065g00000AbCdEAAV,Prospecting,2026-01-31 08:30:00\n");
    assertEquals(
        List.of(
            "2 OpportunityStatusChange {\"id\":\"0065g00000AbCdEAAV_entry_1\",\"_deleted\":true}",
            "2 OpportunityStatusChange {\"id\":\"0065g00000AbCdEAAV_entry_2\",\"_deleted\":true}"),
        records.subList(1, 3));
  }

  /** The names of Pipedrive's own import sheet, and blanks that can't be seen. */
  @Test
  void columnsHaveSeveralNames() throws IOException {
    List<String> records =
        records(
            "pipedrive-deals",
            "Deal - Pipedrive System ID,Deal -\u00a0Stage (pipeline),Deal - Status,"
                + "\u200bDeal - Creation date,Deal - Closed on,Deal - Currency of value,DEAL - VALUE\n"
                + "7\u00a0,Demo\u00a0Scheduled,Lost,2026-01-02\u00a010:00:00,2026-02-03,eur,9\n");
    assertEquals(
        "2 Opportunity {\"id\":\"pipedrive_7\",\"pipeline_id\":\"pipedrive_default\","
            + "\"status_id\":\"pipedrive_default_lost\",\"value\":900,"
            + "\"value_period\":\"one_time\",\"value_currency\":\"EUR\","
            + "\"date_created\":\"2026-01-02T10:00:00Z\",\"date_lost\":\"2026-02-03T00:00:00Z\"}",
        records.get(0));
  }

  @Test
  void theTwoEntriesAreAsNewAsTheDeal() throws IOException {
    List<String> records =
        records(
            "hubspot-deals",
            "Record ID,Deal Stage,Create Date,Last Modified Date\n"
                + "1,Contract Sent,2026-01-02,2026-01-05\n");
    for (String record : records) {
      assertTrue(record.contains("\"date_updated\":\"2026-01-05T00:00:00Z\""), record);
    }
  }

  @Test
  void opportunityHistoryIsAChangeARow() throws IOException {
    assertEquals(
        List.of(
            "2 OpportunityStatusChange {\"id\":\"0085g00000AbCdEAAV\","
                + "\"opportunity_id\":\"0065g00000AbCdEAAV\","
                + "\"new_status_id\":\"salesforce_default_needs-analysis\","
                + "\"activity_at\":\"2026-01-31T08:30:00Z\"}"),
        records(
            "salesforce-opportunity-history",
            "Id,OpportunityId,StageName,Amount,CreatedDate\n"
                + "0085g00000AbCdEAAV,0065g00000AbCdE,Needs Analysis,5.0,2026-01-31T08:30:00.000Z\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void theEncodingIsSeen(String charset) throws IOException {
    String file =
        "Record ID;Deal Stage;Create Date;Deal Name\n1;closedwon;46053;\"Grö\"\"ße;\nx\"\n";
    byte[] bytes = file.getBytes(Charset.forName(charset));
    assertTrue(
        Received.of(formats.find("hubspot-deals"), bytes)
            .records()
            .get(0)
            .contains("\"note\":\"Grö\\\"ße;\\nx\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", "sep=|\n", "SEP=|\r\n", "\n"})
  void whatStandsBeforeTheHeaderIsPassedOver(String before) throws IOException {
    String file = before + "Record ID|Deal Stage|Create Date\r\n1|Closed Lost|2026-01-31 09:30\r\n";
    Received received =
        Received.of(formats.find("hubspot-deals"), file.getBytes(StandardCharsets.UTF_8));
    assertTrue(
        received.records().get(0).startsWith((before.endsWith("\n") ? 3 : 2) + " Opportunity"),
        received.complaints() + " " + received.records());
  }
}
