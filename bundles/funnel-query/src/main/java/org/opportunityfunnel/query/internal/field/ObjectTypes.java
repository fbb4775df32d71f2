package org.opportunityfunnel.query.internal.field;

import java.util.List;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.query.internal.reading.Vocabulary;

/** The types of objects that searches select and ask about. */
public final class ObjectTypes {
  public static final Vocabulary<Field.Owner> WORDS =
      Vocabulary.of(List.of(Field.Owner.OPPORTUNITY, Field.Owner.LEAD), Field.Owner::wireName);

  private ObjectTypes() {}
}
