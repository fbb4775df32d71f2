package org.opportunityfunnel.rest.internal.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.security.KeyInfo;
import org.opportunityfunnel.api.security.KeyOrder;
import org.opportunityfunnel.api.security.Right;

class KeyFileTest {
  @TempDir Path folder;

  private Path path;
  private KeyFile file;

  @BeforeEach
  void open() {
    path = folder.resolve("keys.json");
    file = new KeyFile(new PrivateFile(path));
  }

  @Test
  void comesBackAsItWas() throws IOException {
    ApiKey limited = KeyFixtures.key("a", "secret one");
    ApiKey machine =
        KeyFixtures.key(
            "b",
            "secret two",
            new KeyOrder(
                "Größe \"x\"",
                "orga_two",
                Set.of(Right.SEARCH),
                Optional.empty(),
                Optional.empty()));
    ApiKey admin =
        new ApiKey(
            new KeyInfo("c", AdminKey.order("admin", "orga_one"), KeyFixtures.NOW),
            KeyHash.of("secret three"),
            true);
    file.write(List.of(limited, machine, admin));
    assertEquals(List.of(limited, machine, admin), file.read());
    assertFalse(Files.readString(path).contains("secret"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "version" : 1      | "version" : 2      | this is no list of keys of version 1
          "keys"             | "keyz"             | this is no list of keys of version 1
          "name of a"        | 7                  | name of a key is no text
          "visible_users"    | "visible_userz"    | a key has no visible_users
          "user_ann", "user  | "user_ann", 7, "us | visible_users of a key is no text
          [ "report", "imp   | "some", "x":[ "imp | rights of a key is no list
          "user_id"          | "user_ix"          | a key has no user_id
          "report"           | "rapport"          | there is no right rapport
          "2026-05           | "2026-55           | date_created is no time
          : [ "report        | : 7, "x" : [ "r    | rights of a key is no list
          }                  | }}                 | is not well-formed JSON
          "organization"     | "name"             | is not well-formed JSON
          { "id"             | 7, { "id"          | id of a key is no text
          """)
  void damageIsNeverADefault(String whole, String damaged, String message) throws IOException {
    file.write(List.of(KeyFixtures.key("a", "secret")));
    String content = Files.readString(path).replaceAll("\\s+", " ");
    assertTrue(content.contains(whole), content);
    Files.writeString(path, content.replace(whole, damaged));
    IOException e = assertThrows(IOException.class, file::read);
    assertTrue(e.getMessage().startsWith(path.toString()), e.getMessage());
    assertTrue(e.getMessage().endsWith(message), e.getMessage());
  }

  @Test
  void aHashCutShortIsDamage() throws IOException {
    file.write(List.of(KeyFixtures.key("a", "secret")));
    String hex = KeyHash.of("secret").hex();
    Files.writeString(path, Files.readString(path).replace(hex, hex.substring(2)));
    assertThrows(IOException.class, file::read);
  }

  @ParameterizedTest
  @CsvSource({"''", "'[]'", "'null'", "'{\"version\":1}'", "'\0\0\0\0'"})
  void whatIsNoKeyFileIsDamage(String content) throws IOException {
    Files.writeString(path, content);
    assertThrows(IOException.class, file::read);
  }
}
