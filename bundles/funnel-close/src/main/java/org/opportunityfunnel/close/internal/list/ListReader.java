package org.opportunityfunnel.close.internal.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.close.internal.client.CloseClient;
import org.opportunityfunnel.close.internal.client.CloseException;
import org.opportunityfunnel.close.internal.client.CloseException.Reason;
import org.opportunityfunnel.close.internal.client.Query;

/**
 * Reads lists page by page. Others work in Close meanwhile: what is added before a page moves
 * records to a later one, where they are read twice; what is removed moves them to an earlier one,
 * where they would never be read. So pages overlap, and if one does not begin within the one
 * before, reading goes back until it does.
 */
public record ListReader(CloseClient client, PageSize size) {

  /**
   * The page at the position, which is not the end.
   *
   * @throws CloseException also if more records than can be asked for were made in the same
   *     microsecond
   */
  public Page read(Listing listing, Position position) throws CloseException, InterruptedException {
    ObjectNode answer;
    try {
      answer = answer(listing, position);
    } catch (CloseException e) {
      if (e.reason() == Reason.TOO_DEEP) {
        return cut(listing, List.of(), position);
      }
      throw e;
    }
    List<ObjectNode> records = records(listing, answer);
    if (position.skip() > 0 && !beginsWithin(records, position.tail())) {
      int before = Math.max(0, position.skip() - size.limit());
      return new Page(List.of(), position.at(before, position.tail(), position.seen()), false);
    }
    Seen seen = listing.date().map(date -> position.seen().and(records, date)).orElse(Seen.NOTHING);
    if (!answer.path("has_more").asBoolean(false)) {
      return new Page(records, position.next(), false);
    }
    int overlap = Math.min(size.overlap(), records.size() - 1);
    int skip = position.skip() + records.size() - overlap;
    Position next = position.at(skip, ids(records, overlap), seen);
    return listing.date().isPresent() && skip > size.depth()
        ? cut(listing, records, next)
        : new Page(records, next, false);
  }

  private ObjectNode answer(Listing listing, Position position)
      throws CloseException, InterruptedException {
    try {
      return client.get(query(listing, listing.parameters(), position));
    } catch (CloseException e) {
      if (e.reason() != Reason.REFUSED || !listing.isReadableWithout()) {
        throw e;
      }
      return client.get(query(listing, Map.of(), position));
    }
  }

  private Query query(Listing listing, Map<String, String> always, Position position) {
    Map<String, String> parameters = new LinkedHashMap<>(always);
    listing.date().ifPresent(date -> position.window().addTo(parameters, date));
    parameters.put("_skip", Integer.toString(position.skip()));
    parameters.put("_limit", Integer.toString(size.limit()));
    return new Query(listing.path(), parameters);
  }

  private static Page cut(Listing listing, List<ObjectNode> records, Position position)
      throws CloseException {
    if (listing.date().isEmpty()) {
      return new Page(records, Position.END, true);
    }
    Optional<Position> narrowed = position.narrowed();
    if (narrowed.isEmpty()) {
      throw new CloseException(
          Reason.REFUSED,
          "Close lists only the first "
              + position.skip()
              + " of more records of "
              + listing.path()
              + " with the same date_created.");
    }
    return new Page(records, narrowed.get(), false);
  }

  private static List<ObjectNode> records(Listing listing, ObjectNode answer)
      throws CloseException {
    List<ObjectNode> records = new ArrayList<>();
    for (JsonNode one : answer.path("data")) {
      if (one instanceof ObjectNode record && record.path("id").isTextual()) {
        records.add(record);
      } else {
        throw notRecords(listing);
      }
    }
    if (!answer.path("data").isArray()
        // A page of one could not overlap with the next one.
        || records.size() < 2 && answer.path("has_more").asBoolean(false)) {
      throw notRecords(listing);
    }
    return records;
  }

  private static CloseException notRecords(Listing listing) {
    return new CloseException(
        Reason.REFUSED, "What answers " + listing.path() + " is not Close: it lists no records.");
  }

  private static boolean beginsWithin(List<ObjectNode> records, List<String> tail) {
    return records.stream().anyMatch(record -> tail.contains(record.get("id").asText()));
  }

  private static List<String> ids(List<ObjectNode> records, int number) {
    return records.subList(records.size() - number, records.size()).stream()
        .map(record -> record.get("id").asText())
        .toList();
  }
}
