package org.opportunityfunnel.shell.internal.demo;

import java.util.List;

/** Names of companies that do not exist, in several scripts. */
final class DemoCompanies {
  static final List<String> INDUSTRIES =
      List.of("Software", "Logistics", "Health", "Manufacturing", "Retail", "Energy", "Education");

  private static final List<String> FIRST =
      List.of(
          "Amber",
          "Boreal",
          "Cobalt",
          "Delta",
          "Elm",
          "Fjord",
          "Granite",
          "Harbor",
          "Indigo",
          "Juniper",
          "Kestrel",
          "Lumen",
          "Meridian",
          "North",
          "Orchid",
          "Pioneer",
          "Quarry",
          "River",
          "Summit",
          "Tandem",
          "Umbra",
          "Vertex",
          "Willow",
          "Zephyr",
          "Ångström",
          "Čapek");
  private static final List<String> SECOND =
      List.of(
          "Analytics",
          "Bikes",
          "Ceramics",
          "Dental",
          "Engineering",
          "Foods",
          "Gear",
          "Homes",
          "Insurance",
          "Kitchens",
          "Labs",
          "Media",
          "Networks",
          "Optics",
          "Pharma",
          "Robotics",
          "Studios",
          "Textiles",
          "Utilities",
          "Works");
  private static final List<String> FORM =
      List.of("Inc.", "GmbH", "Ltd", "S.A.", "Oy", "BV", "& Sons", "Group");
  private static final List<String> ELSEWHERE =
      List.of(
          "株式会社みどり",
          "東雲電機",
          "上海晨光贸易",
          "한빛물산",
          "ООО «Северный ветер»",
          "Αφοί Νικολάου ΑΕ",
          "شركة الأفق",
          "חברת הגליל",
          "नवीन उद्योग");
  private static final double SHARE_ELSEWHERE = 0.06;

  private DemoCompanies() {}

  static String name(DemoRandom random) {
    return random.chance(SHARE_ELSEWHERE)
        ? random.pick(ELSEWHERE) + " " + (1 + random.nextInt(40))
        : random.pick(FIRST) + " " + random.pick(SECOND) + " " + random.pick(FORM);
  }
}
