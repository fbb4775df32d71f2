package org.opportunityfunnel.query.internal;

import java.util.List;
import java.util.Set;
import org.opportunityfunnel.api.filter.Field;

/** The types of objects that searches select and ask about. */
final class ObjectTypes {
  static final Vocabulary<Field.Owner> WORDS =
      Vocabulary.of(
          List.of(Field.Owner.OPPORTUNITY, Field.Owner.LEAD), Field.Owner::wireName, Set.of());

  private ObjectTypes() {}
}
