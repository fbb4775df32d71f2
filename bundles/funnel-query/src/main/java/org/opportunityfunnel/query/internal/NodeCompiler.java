package org.opportunityfunnel.query.internal;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;

/**
 * Compiles the tree of one saved search, used once. A node that is wrong or not supported is noted
 * and stands for any filter, since the compilation fails in the end; what lies under a node of a
 * type that is not understood is not looked at. The root has depth 1.
 */
final class NodeCompiler {
  static final int DEEPEST = 20;
  static final int MOST_NODES = 500;

  private static final Filter REFUSED = Filter.ALL;

  private final Field.Owner atHand;
  private final FieldConditions conditions;
  private final Findings findings;
  private int nodes = 1;

  /**
   * @param atHand what the saved search selects
   */
  NodeCompiler(Field.Owner atHand, FieldConditions conditions, Findings findings) {
    this.atHand = atHand;
    this.conditions = conditions;
    this.findings = findings;
  }

  Filter compile(Members root) {
    return node(root, 1);
  }

  private Filter node(Members node, int depth) {
    return NodeType.WORDS
        .read(node, "type", findings)
        .map(type -> node(node, type, depth))
        .orElse(REFUSED);
  }

  private Filter node(Members node, NodeType type, int depth) {
    node.allowOnly(type.members());
    boolean negate = node.flag("negate");
    Filter filter =
        switch (type) {
          case MATCH_ALL -> Filter.ALL;
          case AND -> Fold.and(operands(node, depth));
          case OR -> Fold.or(operands(node, depth));
          case OBJECT_TYPE -> objectType(node);
          case FIELD_CONDITION -> conditions.compile(node).orElse(REFUSED);
        };
    return negate ? Fold.not(filter) : filter;
  }

  private Filter objectType(Members node) {
    return ObjectTypes.WORDS
        .read(node, "object_type", findings)
        .map(owner -> owner == atHand ? Filter.ALL : Fold.NONE)
        .orElse(REFUSED);
  }

  private List<Filter> operands(Members node, int depth) {
    List<Filter> operands = new ArrayList<>();
    List<?> queries = node.list("queries").orElse(List.of());
    for (int i = 0; i < queries.size(); i++) {
      String path = node.path("queries") + "[" + i + "]";
      if (!isInBounds(path, depth + 1)) {
        break;
      }
      Members.of(queries.get(i), path, findings)
          .map(query -> node(query, depth + 1))
          .ifPresent(operands::add);
    }
    return operands;
  }

  private boolean isInBounds(String path, int depth) {
    if (depth > DEEPEST) {
      findings.add(path, "lies too deep; at most " + DEEPEST + " levels are possible");
      return false;
    }
    nodes++;
    if (nodes == MOST_NODES + 1) {
      findings.add(path, "is one node too many; at most " + MOST_NODES + " are possible");
    }
    return nodes <= MOST_NODES;
  }
}
