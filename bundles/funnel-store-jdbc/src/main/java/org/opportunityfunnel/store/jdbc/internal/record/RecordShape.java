package org.opportunityfunnel.store.jdbc.internal.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opportunityfunnel.api.store.RecordKind;

/** What is kept of the records of a kind, and where. The first member is the ID. */
public final class RecordShape {
  private final RecordKind kind;
  private final List<Member> members;
  private final boolean custom;
  private final String opportunityId;
  private final List<String> anyOf;
  private final List<SearchedText> searched;
  private final List<String> codes;
  private final Map<String, Integer> indexes = new HashMap<>();

  /**
   * A shape.
   *
   * @param custom whether custom fields are kept
   * @param opportunityId the member that names the opportunity that it belongs to; null if none
   * @param anyOf members of which one is needed; may be empty
   * @param searched the texts that are searched often
   * @param codes the other texts that filters ask for: IDs and such
   */
  RecordShape(
      RecordKind kind,
      List<Member> members,
      boolean custom,
      String opportunityId,
      List<String> anyOf,
      List<SearchedText> searched,
      List<String> codes) {
    this.kind = kind;
    this.members = List.copyOf(members);
    this.custom = custom;
    this.opportunityId = opportunityId;
    this.anyOf = List.copyOf(anyOf);
    this.searched = List.copyOf(searched);
    this.codes = List.copyOf(codes);
    for (Member member : members) {
      indexes.put(member.name(), indexes.size());
    }
  }

  public RecordKind kind() {
    return kind;
  }

  public String table() {
    return kind.fileName() + "_record";
  }

  public List<Member> members() {
    return members;
  }

  /** When the record last changed. */
  public Member updated() {
    return members.get(index(RecordShapes.DATE_UPDATED));
  }

  public boolean custom() {
    return custom;
  }

  /** Whether an organization may have millions of them: tables then have {@code id_hash}. */
  public boolean many() {
    return kind == RecordKind.LEAD || opportunityId != null;
  }

  /** The member that holds the ID of the opportunity it belongs to; null if it belongs to none. */
  public String opportunityId() {
    return opportunityId;
  }

  /** Members of which at least one is needed. */
  public List<String> anyOf() {
    return anyOf;
  }

  /** The texts that are searched often; their forms are kept in columns after {@link #columns}. */
  public List<SearchedText> searched() {
    return searched;
  }

  /** The other members that filters may search as texts. */
  public List<String> codes() {
    return codes;
  }

  /** The member's place in {@link #members}, which is its slot in a row; -1 if it is not kept. */
  public int index(String member) {
    return indexes.getOrDefault(member, -1);
  }

  /** How many slots a row has: one a member, and one for the custom fields if they are kept. */
  public int slots() {
    return members.size() + (custom ? 1 : 0);
  }

  /** The columns of the texts' forms, in order. */
  public List<Column> searchColumns() {
    return searched.stream().flatMap(text -> text.columns().stream()).toList();
  }

  /** The columns that rows fill, in the order of the slots. */
  public List<Column> columns() {
    Stream<Column> ofMembers = members.stream().flatMap(member -> member.columns().stream());
    return Stream.concat(ofMembers, custom ? Stream.of(CustomFields.COLUMN) : Stream.empty())
        .toList();
  }
}
