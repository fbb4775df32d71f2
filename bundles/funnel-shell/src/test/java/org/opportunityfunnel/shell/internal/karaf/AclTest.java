package org.opportunityfunnel.shell.internal.karaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.service.guard.tools.ACLConfigurationParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.shell.internal.command.FunnelCommands;

/** The access rules that the distribution comes with, as Karaf's own parser reads them. */
class AclTest {
  private static final Path FILE = Path.of("src/main/acl/org.apache.karaf.command.acl.funnel.cfg");

  private static Hashtable<String, Object> rules() throws IOException {
    Properties file = new Properties();
    try (Reader reader = Files.newBufferedReader(FILE)) {
      file.load(reader);
    }
    Hashtable<String, Object> rules = new Hashtable<>();
    file.forEach((key, value) -> rules.put((String) key, value));
    return rules;
  }

  private static Set<String> roles(String command, String arguments) throws IOException {
    List<String> roles = new ArrayList<>();
    Hashtable<String, Object> rules = rules();
    rules.put("service.pid", "org.apache.karaf.command.acl.funnel");
    Object[] parameters = arguments == null ? null : new Object[] {arguments};
    ACLConfigurationParser.getRolesForInvocation(command, parameters, null, rules, roles);
    return new TreeSet<>(roles);
  }

  @Test
  void everyCommandHasARuleAndEveryRuleACommand() throws IOException {
    Set<String> ruled = new TreeSet<>();
    rules().keySet().forEach(key -> ruled.add(key.split("\\[", 2)[0]));
    assertEquals(new TreeSet<>(FunnelCommands.names()), ruled);
    for (String command : FunnelCommands.names()) {
      assertTrue(roles(command, "[x]").contains("admin"), command);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stages | | true",
        "stages | --format csv | true",
        "totals | | true",
        "pipelines | | true",
        "engines | | true",
        "status | | true",
        "import | demo | false",
        "import | --help | false",
        "sync | | false",
        "organizations | remove x | false",
        "export | all.ndjson | false",
        "sync | --show | false",
        "keys | | false",
        "keys | list | false",
        "keys | create --name x | false",
        "keys | revoke x | false",
        "searches | | true",
        "searches | --help | true",
        "searches | -h | true",
        "searches | list | true",
        "searches | list --organization orga_x | true",
        "searches | show Large | true",
        "searches | preview --saved-search Large | true",
        "searches | create list | false",
        "searches | change show x.json | false",
        "searches | remove preview | false",
        "searches | --debug create x.json | false",
        "searches | --help create x.json | false",
        "imports | | true",
        "imports | --help | true",
        "imports | list | true",
        "imports | list --organization orga_x | true",
        "imports | cancel list | false",
        "imports | listing | false",
        "imports | --debug cancel x | false",
        "searches | listing | false",
        "searches | @list | false"
      })
  void viewersLookAndAdminsChange(String command, String words, boolean viewer) throws IOException {
    String arguments =
        words == null || words.isBlank()
            ? "[]"
            : Arrays.asList(words.strip().split(" ")).toString();
    Set<String> roles = roles(command, arguments);
    assertTrue(roles.contains("admin"), roles::toString);
    assertEquals(viewer, roles.contains("viewer"), roles::toString);
  }

  @Test
  void aLineBreakDoesNotHideAWord() throws IOException {
    assertEquals(Set.of("admin"), roles("searches", "[list\n, create]"));
  }

  @Test
  void viewersSeeTheCommandsThatTheyMayUseInPart() throws IOException {
    assertTrue(roles("searches", null).contains("viewer"));
    assertEquals(Set.of("admin"), roles("keys", null));
  }
}
