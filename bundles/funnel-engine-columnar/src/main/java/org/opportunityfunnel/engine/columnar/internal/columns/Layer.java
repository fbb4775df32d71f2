package org.opportunityfunnel.engine.columnar.internal.columns;

/**
 * Columns as a part of an {@link Edition}. Immutable.
 *
 * @param sign 1 if its rows count, -1 if they are to be taken away
 * @param places for each place in the columns' dictionary the one in the edition's; null if it is
 *     the same dictionary
 */
public record Layer(Columns columns, int sign, Ints places) {

  /** The place in the edition's dictionary of one in the columns'. */
  public int place(int user) {
    return places == null ? user : places.get(user);
  }

  /** That of the columns in an edition with those users, which has all of the columns'. */
  static Layer of(Columns columns, int sign, UserDictionary users) {
    if (columns.users() == users) {
      return new Layer(columns, sign, null);
    }
    int[] places = new int[columns.users().size()];
    for (int place = 0; place < places.length; place++) {
      places[place] = users.place(columns.users().id(place));
    }
    return new Layer(columns, sign, Ints.copyOf(places, places.length));
  }
}
