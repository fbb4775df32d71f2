package org.opportunityfunnel.store.jdbc.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opportunityfunnel.api.store.RecordKind;

/** Records of one kind that are not all as they should be. Single quotes stand for double ones. */
record BadContent(String name, RecordKind kind, List<String> records, Charset encoding) {

  static BadContent of(String name, RecordKind kind, String... records) {
    return new BadContent(name, kind, List.of(records), StandardCharsets.UTF_8);
  }

  BadContent in(Charset other) {
    return new BadContent(name, kind, records, other);
  }
}
