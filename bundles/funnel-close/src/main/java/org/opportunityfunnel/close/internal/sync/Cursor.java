package org.opportunityfunnel.close.internal.sync;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.close.internal.list.Position;

/**
 * How far an account was brought here; what a next run goes on from.
 *
 * @param account the organization in Close that it is of
 * @param version of the data here after the last load
 * @param phase what is read
 * @param position how far, within a list
 * @param isCut whether there were more leads than can be listed
 * @param known up to when events are known
 * @param following up to when events are known after all streams; null before the first one is read
 * @param stream the stream of events that is next
 * @param isListed whether lists were read since events were followed last: they tell of no removal
 * @param few the IDs of each kind that is listed whole by each run, but for users
 */
public record Cursor(
    String account,
    long version,
    Phase phase,
    Position position,
    boolean isCut,
    Mark known,
    Mark following,
    int stream,
    boolean isListed,
    Map<RecordKind, Set<String>> few) {

  public Cursor {
    few = few == null ? Map.of() : Map.copyOf(few);
  }

  /** Before everything. */
  static Cursor start(String account, Mark known) {
    return new Cursor(
        account, 0, Phase.LEADS, Position.START, false, known, null, 0, true, Map.of());
  }

  /** Whether nothing is missing, as in a file that something else wrote. */
  boolean isWhole() {
    return account != null && phase != null && position != null && known != null;
  }

  /** Whether a run of that account may go on from it. */
  boolean fits(String theAccount, Instant now) {
    return account.equals(theAccount) && known.isReachable(now);
  }

  Cursor at(Position newPosition, boolean cut) {
    return new Cursor(
        account,
        version,
        phase,
        newPosition,
        isCut || cut,
        known,
        following,
        stream,
        isListed,
        few);
  }

  Cursor with(Map<RecordKind, Set<String>> newFew) {
    return new Cursor(
        account, version, phase, position, isCut, known, following, stream, isListed, newFew);
  }

  Cursor nextPhase() {
    return new Cursor(
        account,
        version,
        phase.next(),
        Position.START,
        isCut,
        known,
        following,
        stream,
        isListed,
        few);
  }

  Cursor withVersion(long newVersion) {
    return new Cursor(
        account, newVersion, phase, position, isCut, known, following, stream, isListed, few);
  }

  /**
   * Since when events of that stream may be unknown; the smallest long for all that there are. What
   * was removed before the lists were read is in none of them, but may be in the store.
   */
  long since(EventStream events) {
    return isListed && events.isRemoval() ? Long.MIN_VALUE : known.since();
  }

  /** Begins to follow events up to that mark. */
  Cursor following(Mark mark) {
    return new Cursor(account, version, phase, position, isCut, known, mark, 0, isListed, few);
  }

  Cursor nextStream() {
    return new Cursor(
        account, version, phase, position, isCut, known, following, stream + 1, isListed, few);
  }

  /** All that was followed is known. */
  Cursor followed() {
    return new Cursor(account, version, phase, position, isCut, following, null, 0, false, few);
  }
}
