package org.opportunityfunnel.store.jdbc.internal.record;

/** A column of a record's table. */
public record Column(String name, String sqlType) {}
