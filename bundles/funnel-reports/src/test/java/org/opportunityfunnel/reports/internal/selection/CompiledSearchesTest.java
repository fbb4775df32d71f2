package org.opportunityfunnel.reports.internal.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.filter.CompiledSearch;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.SavedSearchCompiler;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.reports.internal.fake.CountingCompiler;
import org.opportunityfunnel.reports.internal.fake.FakeCompiler;
import org.opportunityfunnel.reports.internal.fake.Sample;

class CompiledSearchesTest {
  private final CompiledSearches searches = new CompiledSearches();
  private final CountingCompiler compiler = new CountingCompiler(Filter.ALL);
  private final Catalog catalog = Sample.catalog(1);

  @Test
  void areCompiledOnce() {
    CompiledSearch first = get(compiler, "orga_1", catalog, "save_some");
    assertSame(first, get(compiler, "orga_1", catalog, "save_some"));
    get(compiler, "orga_1", catalog, "save_all");
    assertEquals(2, compiler.compiled().size());
  }

  @Test
  void areOfOneOrganization() {
    get(compiler, "orga_1", catalog, "save_some");
    get(compiler, "orga_2", catalog, "save_some");
    get(compiler, "orga_1", catalog, "save_some");
    assertEquals(2, compiler.compiled().size());
  }

  /** A catalog of the same version may be of another store, with other members in its groups. */
  @Test
  void areOfOneCatalog() {
    get(compiler, "orga_1", catalog, "save_some");
    get(compiler, "orga_1", Sample.catalog(1), "save_some");
    get(compiler, "orga_1", Sample.catalog(2), "save_some");
    assertEquals(3, compiler.compiled().size());
  }

  @Test
  void stayWhenAnOlderCatalogIsAskedForMeanwhile() {
    Catalog newer = Sample.catalog(2);
    get(compiler, "orga_1", newer, "save_some");
    get(compiler, "orga_1", catalog, "save_some");
    get(compiler, "orga_1", newer, "save_some");
    assertEquals(2, compiler.compiled().size());
  }

  @Test
  void areOfOneCompiler() {
    CountingCompiler other = new CountingCompiler(Filter.ALL);
    get(compiler, "orga_1", catalog, "save_some");
    get(other, "orga_1", catalog, "save_some");
    assertEquals(1, other.compiled().size());
  }

  @Test
  void areForgottenWithTheirCompiler() {
    get(compiler, "orga_1", catalog, "save_some");
    searches.forget(compiler);
    get(compiler, "orga_1", catalog, "save_some");
    assertEquals(2, compiler.compiled().size());
  }

  @Test
  void areAskedForAgainAfterAFailure() {
    for (int i = 0; i < 2; i++) {
      FunnelException e =
          assertThrows(
              FunnelException.class,
              () -> get(new FakeCompiler(Map.of()), "orga_1", catalog, "save_bad"));
      assertEquals(2, e.problems().size());
    }
  }

  @Test
  void areBounded() {
    List<SavedSearch> many =
        IntStream.range(0, 1_500)
            .mapToObj(i -> new SavedSearch("save_" + i, "", "lead", null, null))
            .toList();
    Catalog large = new Catalog(1, List.of(), List.of(), List.of(), many, List.of());
    for (int round = 0; round < 2; round++) {
      many.forEach(search -> searches.get(compiler, "orga_1", large, search));
    }
    assertEquals(3_000, compiler.compiled().size());
  }

  private CompiledSearch get(SavedSearchCompiler by, String organization, Catalog of, String id) {
    return searches.get(by, organization, of, of.savedSearch(id).orElseThrow());
  }
}
