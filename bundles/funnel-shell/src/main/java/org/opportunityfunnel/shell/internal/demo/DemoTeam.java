package org.opportunityfunnel.shell.internal.demo;

import java.util.List;

/** A group of sellers, and which pipelines it works on. */
record DemoTeam(String name, List<DemoUser> members, List<DemoPipeline.Key> pipelines) {
  private static final String BERLIN = "Europe/Berlin";
  private static final String NEW_YORK = "America/New_York";
  private static final String TOKYO = "Asia/Tokyo";
  private static final String KOLKATA = "Asia/Kolkata";

  private static final DemoUser LEAD_OF_TWO =
      DemoUser.of("Ingrid", "Sørensen", "ingrid.sorensen", BERLIN);

  /** 25 sellers, one of them in two teams. */
  static final List<DemoTeam> ALL = List.of(enterprise(), midMarket(), success(), partners());

  String id() {
    return DemoId.named("group", name);
  }

  /** All sellers, each once. */
  static List<DemoUser> users() {
    return ALL.stream().flatMap(team -> team.members().stream()).distinct().toList();
  }

  /** The sellers who work on that pipeline. */
  static List<DemoUser> usersOf(DemoPipeline.Key pipeline) {
    return ALL.stream()
        .filter(team -> team.pipelines().contains(pipeline))
        .flatMap(team -> team.members().stream())
        .distinct()
        .toList();
  }

  private static DemoTeam enterprise() {
    return new DemoTeam(
        "Enterprise",
        List.of(
            LEAD_OF_TWO,
            DemoUser.of("Marcus", "Bell", "marcus.bell", NEW_YORK),
            DemoUser.of("Łucja", "Wiśniewska", "lucja.wisniewska", BERLIN),
            DemoUser.of("伟", "李", "li.wei", TOKYO),
            DemoUser.of("Анна", "Петрова", "anna.petrova", BERLIN),
            DemoUser.of("Grace", "Okafor", "grace.okafor", NEW_YORK),
            DemoUser.of("José", "Muñoz Ibáñez", "jose.munoz", NEW_YORK)),
        List.of(DemoPipeline.Key.NEW_BUSINESS));
  }

  private static DemoTeam midMarket() {
    return new DemoTeam(
        "Mid-Market",
        List.of(
            DemoUser.of("Tom", "Becker", "tom.becker", BERLIN),
            DemoUser.of("Priya", "Raman", "priya.raman", KOLKATA),
            DemoUser.of("नेहा", "शर्मा", "neha.sharma", KOLKATA),
            DemoUser.of("Elena", "Ricci", "elena.ricci", BERLIN),
            DemoUser.of("محمد", "العلي", "mohammed.alali", BERLIN),
            DemoUser.of("Kayla", "O'Brien", "kayla.obrien", NEW_YORK),
            DemoUser.of("Σοφία", "Παπαδοπούλου", "sofia.papadopoulou", BERLIN),
            DemoUser.of("Dwayne", "Carter", "dwayne.carter", NEW_YORK)),
        List.of(DemoPipeline.Key.NEW_BUSINESS));
  }

  private static DemoTeam success() {
    return new DemoTeam(
        "Customer Success",
        List.of(
            DemoUser.of("さくら", "田中", "sakura.tanaka", TOKYO),
            DemoUser.of("Hannah", "Weiß", "hannah.weiss", BERLIN),
            DemoUser.of("נועה", "לוי", "noa.levi", BERLIN),
            DemoUser.of("Chidi", "Eze", "chidi.eze", BERLIN),
            DemoUser.of("Mary-Ann", "Whitfield", "maryann.whitfield", NEW_YORK),
            DemoUser.of("Arjun", "Mehta", "arjun.mehta", KOLKATA)),
        List.of(DemoPipeline.Key.RENEWALS));
  }

  private static DemoTeam partners() {
    return new DemoTeam(
        "Partners",
        List.of(
            LEAD_OF_TWO,
            DemoUser.of("지우", "김", "jiwoo.kim", TOKYO),
            DemoUser.of("Åsa", "Lindqvist", "asa.lindqvist", BERLIN),
            DemoUser.of("Noah", "Stein", "noah.stein", NEW_YORK),
            DemoUser.of("Inês", "Carvalho", "ines.carvalho", BERLIN)),
        List.of(DemoPipeline.Key.PARTNER));
  }
}
