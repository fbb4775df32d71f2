package org.opportunityfunnel.itests.search;

import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.query.internal.TwoPhaseSearchCompiler;
import org.opportunityfunnel.range.internal.CalendarRangeResolver;
import org.opportunityfunnel.testkit.random.SearchQuestion;
import org.opportunityfunnel.testkit.search.SearchContext;

/** Questions as filters, by the compiler and the calendar of the distribution. */
final class Compiling {
  private final TwoPhaseSearchCompiler compiler = new TwoPhaseSearchCompiler();
  private final CalendarRangeResolver ranges = new CalendarRangeResolver();

  Filter filter(SearchQuestion question, Catalog catalog) {
    SearchContext context = question.context();
    CalendarSettings calendar =
        new CalendarSettings(context.zone(), context.weekStart(), context.yearStart());
    return compiler
        .compile(question.search(), catalog)
        .filter(
            new FilterContext(
                context.now(),
                context.zone(),
                range -> ranges.relative(range, calendar, context.now()),
                context.userId()));
  }
}
