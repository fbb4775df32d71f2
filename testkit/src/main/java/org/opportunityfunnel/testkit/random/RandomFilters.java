package org.opportunityfunnel.testkit.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.Sort;
import org.opportunityfunnel.testkit.data.OrganizationData;

/**
 * Resolved filters of every kind of node, up to six deep, about values that occur in an
 * organization and ones beside them. Not thread-safe.
 */
public final class RandomFilters {
  static final int DEPTH = 6;

  private final Dice dice;
  private final RandomFilterLeaves leaves;

  /** All follow from the seed and the organization. */
  public RandomFilters(long seed, OrganizationData organization) {
    this.dice = new Dice(seed);
    this.leaves = new RandomFilterLeaves(dice, organization);
  }

  /** The next one, for opportunities. */
  public Filter next() {
    return node(Field.Owner.OPPORTUNITY, dice.between(1, DEPTH));
  }

  /** Asked of such an object, at most so deep. */
  private Filter node(Field.Owner atHand, int depth) {
    if (depth <= 1) {
      return leaves.next(atHand);
    }
    return switch (dice.between(0, 11)) {
      case 0, 1 -> new Filter.And(operands(atHand, depth));
      case 2, 3 -> new Filter.Or(operands(atHand, depth));
      case 4, 5, 6 -> new Filter.Not(node(atHand, depth - 1));
      case 7 -> new Filter.LeadHasOpportunity(node(Field.Owner.OPPORTUNITY, depth - 1));
      case 8, 9 -> firstOrNot(atHand, depth);
      default -> leaves.next(atHand);
    };
  }

  private List<Filter> operands(Field.Owner atHand, int depth) {
    List<Filter> operands = new ArrayList<>();
    for (int i = dice.percent(8) ? 0 : dice.between(1, 3); i > 0; i--) {
      operands.add(node(atHand, depth - 1));
    }
    return operands;
  }

  /** Nothing is counted while a lead is at hand. */
  private Filter firstOrNot(Field.Owner atHand, int depth) {
    if (atHand == Field.Owner.LEAD) {
      return new Filter.Not(node(atHand, depth - 1));
    }
    Field.Owner counted = dice.oneOf(Field.Owner.values());
    return new Filter.First(
        counted, node(counted, depth - 1), dice.oneOf(0, 1, 1, 2, 3, 5, 10, 1000), order(counted));
  }

  private List<Sort> order(Field.Owner counted) {
    List<Field> fields =
        Arrays.stream(Field.values()).filter(field -> field.owner() == counted).toList();
    List<Sort> order = new ArrayList<>();
    for (int i = dice.between(0, 2); i > 0; i--) {
      order.add(new Sort(dice.pick(fields), dice.percent(50)));
    }
    return order;
  }
}
