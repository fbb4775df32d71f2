package org.opportunityfunnel.rest.internal.body;

/**
 * Where a value stands: members dotted, elements in brackets, {@code a.b[0]}. Cheap until it is
 * spelled out, so that a long name over many values costs nothing while they are fine.
 *
 * @param parent null for the outermost object
 * @param name of the member; null for an element
 * @param index of the element
 */
record JsonPath(JsonPath parent, String name, int index) {
  static final JsonPath ROOT = new JsonPath(null, "", 0);

  JsonPath member(String of) {
    return new JsonPath(this, of, 0);
  }

  JsonPath element(int at) {
    return new JsonPath(this, null, at);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    spell(text);
    return text.toString();
  }

  private void spell(StringBuilder text) {
    if (parent == null) {
      return;
    }
    parent.spell(text);
    if (name == null) {
      text.append('[').append(index).append(']');
    } else {
      text.append(parent.parent == null ? "" : ".").append(name);
    }
  }
}
