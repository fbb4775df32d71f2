package org.opportunityfunnel.itests.swapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.itests.harness.Build;
import org.opportunityfunnel.itests.harness.Distribution;

/** Console commands that exchange engines in every way that there is. */
final class Swaps {
  private static final String COLUMNAR = "org.opportunityfunnel.funnel.engine.columnar";
  private static final String SQL = "org.opportunityfunnel.funnel.engine.sql";
  private static final String THIRD = "org.opportunityfunnel.itest.third.engine";
  private static final String REPORTS = " -p org.opportunityfunnel.reports ";

  private final Distribution distribution;
  private final Path folder;
  private int round;

  /** Newer bundles are written into the folder. */
  Swaps(Distribution distribution, Path folder) {
    this.distribution = distribution;
    this.folder = folder;
  }

  /** After them all is as before, but for versions. */
  List<String> nextRound() {
    round++;
    List<String> commands = new ArrayList<>();
    Path third = Build.bundle("third-engine");
    Path columnar = distribution.bundle("funnel-engine-columnar");
    commands.add("bundle:stop " + COLUMNAR);
    commands.add("bundle:start " + COLUMNAR);
    commands.add("bundle:update " + COLUMNAR);
    commands.add("bundle:stop " + SQL);
    commands.add("bundle:refresh " + COLUMNAR);
    commands.add("bundle:start " + SQL);
    commands.add("config:property-set" + REPORTS + "engine sql");
    commands.add("bundle:update " + SQL);
    commands.add("bundle:install -s file:" + third);
    commands.add("config:property-set" + REPORTS + "engine columnar");
    commands.add("config:property-delete" + REPORTS + "engine");
    commands.add("bundle:update " + THIRD + " " + newer(third));
    commands.add("bundle:stop " + COLUMNAR);
    commands.add("bundle:refresh " + SQL);
    commands.add("bundle:start " + COLUMNAR);
    commands.add("bundle:uninstall " + THIRD);
    commands.add("bundle:update " + COLUMNAR + " " + newer(columnar));
    commands.add("bundle:uninstall " + COLUMNAR);
    commands.add("bundle:install -s file:" + columnar);
    return commands;
  }

  private String newer(Path bundle) {
    return NewerBundle.of(bundle, "0.2." + round, folder).toUri().toString();
  }
}
