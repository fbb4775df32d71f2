package org.opportunityfunnel.store.jdbc.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.store.RecordKind;

class FileNamesTest {
  @ParameterizedTest
  @CsvSource({
    "pipeline.json, PIPELINE",
    "saved_search.json.gz, SAVED_SEARCH",
    "opportunity_status_change.json, OPPORTUNITY_STATUS_CHANGE",
    "pipeline.JSON,",
    "pipeline.json.zip,",
    "pipeline,"
  })
  void anImportFileHasOneOfSevenNames(String name, RecordKind kind) {
    assertEquals(Optional.ofNullable(kind), FileNames.kind(name));
  }

  @ParameterizedTest
  @CsvSource({
    "opportunities.json, opportunity.json",
    "opportunites.json.gz, opportunity.json.gz",
    "Users.json, user.json",
    "groups.json, group.json",
    "saved_searches.json, saved_search.json",
    "saved-search.json, saved_search.json",
    "piepline.json, pipeline.json",
    "opportunity_status_changes.json, opportunity_status_change.json",
    "opportunity-status-change.JSON, opportunity_status_change.json",
    "load.json,",
    "request.json,",
    "stages.expected.json,",
    "activity.json,",
    "contact.json,",
    "users.csv,"
  })
  void aNameThatIsNearToOneWasMeantToBeIt(String name, String meant) {
    assertEquals(Optional.ofNullable(meant), FileNames.meant(name));
  }
}
