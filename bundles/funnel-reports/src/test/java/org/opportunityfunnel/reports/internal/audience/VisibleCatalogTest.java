package org.opportunityfunnel.reports.internal.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.reports.internal.fake.Sample;

class VisibleCatalogTest {
  private final Catalog catalog = Sample.catalog(7);

  @Test
  void isTheCatalogForOneWhoSeesEverything() {
    assertSame(catalog, VisibleCatalog.of(catalog, Sample.everyone()));
  }

  @Test
  void leavesOutHiddenUsersAndGroupsWithAHiddenMember() {
    Catalog visible = VisibleCatalog.of(catalog, Sample.seeing("user_a", "user_b"));
    assertEquals(List.of("user_a", "user_b"), visible.users().stream().map(User::id).toList());
    assertEquals(List.of("group_0", "group_ba"), visible.groups().stream().map(Group::id).toList());
  }

  @Test
  void keepsEverythingElse() {
    Catalog visible = VisibleCatalog.of(catalog, Sample.seeing());
    assertEquals(7, visible.version());
    assertEquals(List.copyOf(catalog.pipelines()), List.copyOf(visible.pipelines()));
    assertEquals(List.copyOf(catalog.savedSearches()), List.copyOf(visible.savedSearches()));
    assertEquals(catalog.currencies(), visible.currencies());
  }
}
