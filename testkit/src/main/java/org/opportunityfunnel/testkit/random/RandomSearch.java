package org.opportunityfunnel.testkit.random;

import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.SavedSearch;

/** A saved search, and the filter that it stands for. */
public record RandomSearch(SavedSearch saved, Filter filter) {}
