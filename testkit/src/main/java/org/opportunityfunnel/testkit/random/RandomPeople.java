package org.opportunityfunnel.testkit.random;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.User;

/**
 * Users, and groups of them.
 *
 * @param strangers IDs of users without a record
 */
record RandomPeople(List<User> users, List<Group> groups, List<String> strangers) {

  static RandomPeople make(Dice dice, RandomIds ids) {
    List<User> users = new ArrayList<>();
    for (int i = dice.between(0, 6); i > 0; i--) {
      users.add(user(dice, ids.next("user")));
    }
    List<String> strangers = List.of(ids.next("user"), ids.next("user"));
    List<Group> groups = new ArrayList<>();
    for (int i = dice.between(0, 3); i > 0; i--) {
      String id = ids.next("group");
      groups.add(new Group(id, "Group " + id, members(dice, users, strangers)));
    }
    return new RandomPeople(users, groups, strangers);
  }

  /** The IDs that a member, an owner or a request may name. */
  List<String> userIds() {
    return userIds(users, strangers);
  }

  private static List<String> userIds(List<User> users, List<String> strangers) {
    List<String> ids = new ArrayList<>(strangers);
    users.forEach(user -> ids.add(user.id()));
    return ids;
  }

  private static User user(Dice dice, String id) {
    return new User(
        id,
        dice.oneOf(null, "", "Ann", "=Bob", "李"),
        dice.oneOf(null, "", "O'Neill, \"X\"", "Çelik"),
        dice.oneOf(null, "+someone@example.com"));
  }

  private static List<String> members(Dice dice, List<User> users, List<String> strangers) {
    List<String> candidates = userIds(users, strangers);
    List<String> members = new ArrayList<>();
    for (int i = dice.between(0, 4); i > 0; i--) {
      String candidate = dice.pick(candidates);
      if (!members.contains(candidate)) {
        members.add(candidate);
      }
    }
    return members;
  }
}
