package org.opportunityfunnel.mapping.internal.row;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.store.RecordReceiver;
import org.opportunityfunnel.mapping.internal.csv.CsvHeader;
import org.opportunityfunnel.mapping.internal.mapping.Mapping;
import org.opportunityfunnel.mapping.internal.mapping.Part;

/** Finds whose deal a row is, and makes a record of each user that is seen for the first time. */
final class UserFinder {
  private static final int MAX_USERS = 100_000;

  private final Mapping mapping;
  private final RecordReceiver receiver;
  private final Set<String> seen = new HashSet<>();

  UserFinder(Mapping mapping, RecordReceiver receiver) {
    this.mapping = mapping;
    this.receiver = receiver;
  }

  /** The ID of the row's user; empty if it names none, or it is wrong. */
  Optional<String> find(RowCells cells) throws IOException {
    Optional<String> id = cells.read(Part.USER_ID, RowCells::id);
    Optional<String> email = cells.read(Part.USER_EMAIL, RowCells::id);
    Optional<String> name = cells.read(Part.USER_NAME, RowCells::id);
    for (Optional<String> known : List.of(id, email, name)) {
      Optional<String> given = known.flatMap(mapping::user);
      if (given.isPresent()) {
        return given;
      }
    }
    Optional<String> user =
        id.map(mapping.ids()::of)
            .or(() -> email.or(() -> name).map(text -> made(CsvHeader.key(text))));
    if (user.isPresent() && (email.isPresent() || name.isPresent()) && !seen.contains(user.get())) {
      if (seen.size() >= MAX_USERS) {
        Part part = name.isPresent() ? Part.USER_NAME : Part.USER_EMAIL;
        cells.wrong(part, "names more than " + MAX_USERS + " users; is it the right column?");
        return Optional.empty();
      }
      seen.add(user.get());
      receiver.record(RecordKind.USER, cells.line(), record(user.get(), name, email));
    }
    return user;
  }

  private String made(String key) {
    return mapping.ids().prefix() + "user_" + key.replace(' ', '_');
  }

  private static byte[] record(String id, Optional<String> name, Optional<String> email)
      throws IOException {
    Map<String, Object> user = new LinkedHashMap<>();
    user.put("id", id);
    int space = name.map(text -> text.lastIndexOf(' ')).orElse(-1);
    user.put("first_name", space < 0 ? name.orElse(null) : name.get().substring(0, space).strip());
    user.put("last_name", space < 0 ? null : name.get().substring(space + 1));
    user.put("email", email.orElse(null));
    return JsonRecord.of(user);
  }
}
