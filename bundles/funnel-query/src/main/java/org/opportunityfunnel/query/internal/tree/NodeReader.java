package org.opportunityfunnel.query.internal.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.query.internal.condition.ConditionReader;
import org.opportunityfunnel.query.internal.condition.WordingReader;
import org.opportunityfunnel.query.internal.field.FieldReader;
import org.opportunityfunnel.query.internal.field.ObjectTypes;
import org.opportunityfunnel.query.internal.field.TextFields;
import org.opportunityfunnel.query.internal.fold.Fold;
import org.opportunityfunnel.query.internal.fold.Meaning;
import org.opportunityfunnel.query.internal.fold.Related;
import org.opportunityfunnel.query.internal.reading.Findings;
import org.opportunityfunnel.query.internal.reading.Limits;
import org.opportunityfunnel.query.internal.reading.Members;

/**
 * Reads the nodes of one saved search, used once. A node that is wrong is noted and stands for any
 * filter, since the compilation fails in the end; what lies under a node of a type that is not
 * understood is not looked at. The root has depth 1.
 */
final class NodeReader {
  private static final Meaning REFUSED = Meaning.of(Filter.ALL);

  private final FieldReader fields;
  private final ConditionReader conditions;
  private final WordingReader wordings;
  private final StatusStays stays;
  private final Findings findings;
  private int nodes = 1;

  NodeReader(
      FieldReader fields,
      ConditionReader conditions,
      WordingReader wordings,
      StatusStays stays,
      Findings findings) {
    this.fields = fields;
    this.conditions = conditions;
    this.wordings = wordings;
    this.stays = stays;
    this.findings = findings;
  }

  Meaning read(Members root, Field.Owner atHand) {
    return node(root, atHand, 1);
  }

  private Meaning node(Members node, Field.Owner atHand, int depth) {
    Optional<NodeType> type = NodeType.WORDS.read(node, "type", findings);
    if (type.isEmpty()) {
      return REFUSED;
    }
    node.allowOnly(type.get().members());
    boolean negate = node.flag("negate");
    Meaning meaning = meaning(node, type.get(), atHand, depth);
    return negate ? meaning.map(Fold::not) : meaning;
  }

  private Meaning meaning(Members node, NodeType type, Field.Owner atHand, int depth) {
    return switch (type) {
      case MATCH_ALL -> Meaning.of(Filter.ALL);
      case AND -> Meaning.and(operands(node, atHand, depth));
      case OR -> Meaning.or(operands(node, atHand, depth));
      case OBJECT_TYPE -> objectType(node, atHand);
      case ID -> id(node, atHand);
      case TEXT ->
          wordings
              .read(node)
              .map(wording -> Meaning.of(wording.inAny(TextFields.of(atHand))))
              .orElse(REFUSED);
      case FIELD_CONDITION -> fieldCondition(node, atHand);
      case HAS_RELATED -> related(node, atHand, depth);
      case IN_STATUS -> stays.read(node, atHand);
    };
  }

  private Meaning objectType(Members node, Field.Owner atHand) {
    return ObjectTypes.WORDS
        .read(node, "object_type", findings)
        .map(owner -> Meaning.of(owner == atHand ? Filter.ALL : Fold.NONE))
        .orElse(REFUSED);
  }

  private static Meaning id(Members node, Field.Owner atHand) {
    Field id = atHand == Field.Owner.LEAD ? Field.LEAD_ID : Field.OPPORTUNITY_ID;
    return node.text("value")
        .map(value -> Meaning.of(Fold.oneOf(id, Set.of(value))))
        .orElse(REFUSED);
  }

  private Meaning fieldCondition(Members node, Field.Owner atHand) {
    Optional<FilterField> field = node.object("field").flatMap(one -> fields.read(one, atHand));
    return node.object("condition")
        .flatMap(condition -> conditions.read(condition, field))
        .orElse(REFUSED);
  }

  private Meaning related(Members node, Field.Owner atHand, int depth) {
    Field.Owner other = Related.other(atHand);
    requireType(node, "this_object_type", atHand);
    requireType(node, "related_object_type", other);
    return node.object("related_query")
        .filter(query -> isInBounds(query.path(), depth + 1))
        .map(query -> Related.to(atHand, node(query, other, depth + 1)))
        .orElse(REFUSED);
  }

  private void requireType(Members node, String name, Field.Owner expected) {
    Optional<Field.Owner> said = ObjectTypes.WORDS.read(node, name, findings);
    if (said.isPresent() && said.get() != expected) {
      findings.add(
          node.path(name),
          "must be "
              + expected.wireName()
              + " here, not "
              + said.get().wireName()
              + "; what is asked here is "
              + article(name.startsWith("this") ? expected : Related.other(expected)));
    }
  }

  private static String article(Field.Owner owner) {
    return (owner == Field.Owner.LEAD ? "a " : "an ") + owner.wireName();
  }

  private List<Meaning> operands(Members node, Field.Owner atHand, int depth) {
    List<Meaning> operands = new ArrayList<>();
    List<?> queries = node.list("queries").orElse(List.of());
    for (int i = 0; i < queries.size(); i++) {
      String path = node.path("queries") + "[" + i + "]";
      if (!isInBounds(path, depth + 1)) {
        break;
      }
      Members.of(queries.get(i), path, findings)
          .map(query -> node(query, atHand, depth + 1))
          .ifPresent(operands::add);
    }
    return operands;
  }

  private boolean isInBounds(String path, int depth) {
    if (depth > Limits.DEPTH) {
      findings.add(path, "lies too deep; at most " + Limits.DEPTH + " levels are possible");
      return false;
    }
    nodes++;
    if (nodes == Limits.NODES + 1) {
      findings.add(path, "is one node too many; at most " + Limits.NODES + " are possible");
    }
    return nodes <= Limits.NODES;
  }
}
