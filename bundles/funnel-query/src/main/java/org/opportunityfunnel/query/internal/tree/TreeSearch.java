package org.opportunityfunnel.query.internal.tree;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.Sort;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.query.internal.condition.ConditionReader;
import org.opportunityfunnel.query.internal.condition.References;
import org.opportunityfunnel.query.internal.condition.WordingReader;
import org.opportunityfunnel.query.internal.field.FieldReader;
import org.opportunityfunnel.query.internal.fold.Fold;
import org.opportunityfunnel.query.internal.fold.Meaning;
import org.opportunityfunnel.query.internal.moment.MomentReader;
import org.opportunityfunnel.query.internal.reading.Findings;
import org.opportunityfunnel.query.internal.reading.Members;
import org.opportunityfunnel.query.internal.reading.Values;

/** Reads one {@code s_query}: the envelope with its tree, limit and order. Used once. */
public final class TreeSearch {
  private static final Set<String> ENVELOPE = Set.of("query", "results_limit", "sort");
  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final Field.Owner selected;
  private final NodeReader nodes;
  private final OrderReader orders;
  private final Findings findings;

  /**
   * @param selected what the search selects
   */
  public TreeSearch(Field.Owner selected, Catalog catalog, Findings findings) {
    this.selected = selected;
    this.findings = findings;
    FieldReader fields = new FieldReader(findings);
    MomentReader moments = new MomentReader(findings);
    WordingReader wordings = new WordingReader(findings);
    References references = new References(catalog, findings);
    this.nodes =
        new NodeReader(
            fields,
            new ConditionReader(references, wordings, moments, findings),
            wordings,
            new StatusStays(moments, findings),
            findings);
    this.orders = new OrderReader(fields, findings);
  }

  /** Its meaning; any where something is wrong, which is noted. */
  public Meaning read(Map<String, Object> sQuery) {
    Members envelope = new Members(sQuery, "", findings);
    envelope.allowOnly(ENVELOPE);
    Meaning all =
        envelope
            .object("query")
            .map(root -> nodes.read(root, selected))
            .orElse(Meaning.of(Filter.ALL));
    return limited(envelope, all);
  }

  private Meaning limited(Members envelope, Meaning all) {
    if (envelope.value("results_limit") == null) {
      if (envelope.value("sort") != null) {
        envelope.list("sort");
      }
      return all;
    }
    int limit = new Values(findings).whole(envelope, "results_limit").min(MOST).intValueExact();
    List<Sort> order = orders.read(envelope, selected);
    return all.map(filter -> Fold.first(selected, filter, limit, order));
  }
}
