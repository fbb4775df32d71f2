package org.opportunityfunnel.itests.strangers;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.itests.harness.FunnelClient;

/**
 * IDs that are there but not for a caller.
 *
 * @param ids each ends with three letters or digits that no other such ID has in its place; the
 *     first two are of kinds that what a caller stores refers to
 */
record Hidden(List<String> ids) {

  /** A line for each ID and place of which the caller can tell that the ID is there. */
  List<String> leaks(FunnelClient caller, List<Place> places) {
    List<String> leaks = new ArrayList<>();
    for (Place place : places) {
      List<String> tried = place.stores() ? ids.subList(0, Math.min(2, ids.size())) : ids;
      for (String id : tried) {
        String none = madeUp(id);
        String real = place.seen(caller, id);
        String notThere = place.seen(caller, none);
        if (!real.equals(notThere)) {
          leaks.add(place.name() + " of " + id + ":\n  " + real + "\n  " + notThere);
        }
      }
    }
    return leaks;
  }

  /** A line for each ID that the answer to a request without any tells the caller. */
  List<String> told(FunnelClient caller, List<Operation> operations) {
    List<String> told = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation.method().equals("GET") && !operation.hasIdInPath()) {
        String body = caller.get("/api/v1" + operation.path()).body();
        ids.stream()
            .filter(body::contains)
            .forEach(id -> told.add(operation + " tells " + id + ": " + body));
      }
    }
    return told;
  }

  /** Of the same length, so that it makes no other difference. */
  private static String madeUp(String id) {
    return id.substring(0, id.length() - 3) + "zzz";
  }
}
