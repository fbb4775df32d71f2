package org.opportunityfunnel.mapping.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.mapping.internal.cell.DateFormat;
import org.opportunityfunnel.mapping.internal.cell.Dates;
import org.opportunityfunnel.mapping.internal.cell.Money;
import org.opportunityfunnel.mapping.internal.csv.CsvHeader;
import org.opportunityfunnel.mapping.internal.csv.CsvOptions;

/** Reads what a mapping file says, and tells all that is wrong with it at once. */
final class MappingReader {
  private static final String[] TOP = {
    "description",
    "rows",
    "csv",
    "ids",
    "dates",
    "money",
    "columns",
    "optional_columns",
    "custom",
    "states",
    "pipelines",
    "users"
  };

  /** Leaves room in the 255 characters of an ID for the file's and for what is added. */
  private static final int MAX_PREFIX = 32;

  private final Problems problems = new Problems();
  private final MappingNode root;

  private MappingReader(JsonNode root) {
    this.root = new MappingNode(root, "", problems, List.of(TOP));
  }

  static Mapping read(JsonNode root) {
    return new MappingReader(root).read();
  }

  private Mapping read() {
    Mapping.Rows rows =
        Mapping.Rows.valueOf(
            root.choice("rows", "deals", "deals-with-history", "changes")
                .replace('-', '_')
                .toUpperCase(Locale.ROOT));
    MappingNode money = root.object("money", "decimal", "decimals", "currency", "period");
    MappingNode ids = root.object("ids", "prefix", "form");
    Map<Part, ColumnChoice> columns = new ColumnsReader(root, rows, problems).read();
    Map<String, Status.Type> states = states(root.object("states"));
    if (columns.containsKey(Part.STATE) && states.isEmpty()) {
      problems.add("states", "This is missing: the words of the column state.");
    }
    Mapping mapping =
        new Mapping(
            root.text("description", ""),
            rows,
            csv(root.object("csv", "delimiter", "charset", "footer")),
            new Ids(prefix(ids), ids.choice("form", "plain", "salesforce").equals("salesforce")),
            dates(root.object("dates", "formats", "zone")),
            new Money(
                money.choice("decimal", ".", ",").charAt(0),
                Money.Decimals.valueOf(
                    money
                        .choice("decimals", "two", "round", "round-all")
                        .replace('-', '_')
                        .toUpperCase(Locale.ROOT))),
            currency(money),
            money.choice("period", "one_time", "monthly", "annual"),
            columns,
            custom(root.object("custom")),
            states,
            new PipelineReader(root).read(),
            users(root.object("users")));
    problems.throwIfAny();
    return mapping;
  }

  private static CsvOptions csv(MappingNode node) {
    String delimiter = node.choice("delimiter", "auto", ",", ";", "\t", "|");
    Charset charset = StandardCharsets.UTF_8;
    try {
      charset = Charset.forName(node.text("charset", "UTF-8"));
    } catch (IllegalArgumentException e) {
      node.wrong("charset", "There is no such encoding; UTF-8 and windows-1252 are two.");
    }
    return new CsvOptions(
        delimiter.equals("auto") ? 0 : delimiter.charAt(0), charset, node.flag("footer"));
  }

  private static String prefix(MappingNode ids) {
    String prefix = ids.text("prefix", "");
    if (prefix.length() > MAX_PREFIX) {
      ids.wrong("prefix", "This must have at most " + MAX_PREFIX + " characters.");
    }
    return prefix;
  }

  private static String currency(MappingNode money) {
    String currency = money.text("currency", "");
    if (!currency.matches("([A-Z]{3})?")) {
      money.wrong("currency", "This must be a code of three capitals, such as EUR, or empty.");
    }
    return currency;
  }

  private static Dates dates(MappingNode node) {
    List<DateFormat> formats = new ArrayList<>();
    List<String> names = node.has("formats") ? node.texts("formats") : List.of("iso");
    for (String name : names) {
      try {
        formats.add(DateFormat.of(name));
      } catch (IllegalArgumentException e) {
        node.wrong(
            "formats",
            name
                + " is no date format; one is iso, excel, excel-1904, unix-ms or a pattern such as"
                + " d.M.yyyy HH:mm or M/d/yyyy h:mm a. It needs a day (d), a month (M, not m) and a"
                + " year (y), and h needs an a beside it.");
      }
    }
    if (names.isEmpty()) {
      node.wrong("formats", "This must name one at least.");
    }
    ZoneId zone = ZoneOffset.UTC;
    try {
      zone = ZoneId.of(node.text("zone", "UTC"));
    } catch (DateTimeException e) {
      node.wrong("zone", "There is no such time zone; Europe/Berlin is one.");
    }
    return new Dates(formats, zone);
  }

  private static Map<String, ColumnChoice> custom(MappingNode node) {
    Map<String, ColumnChoice> custom = new LinkedHashMap<>();
    for (String name : node.names()) {
      if (!name.matches("cf_[0-9A-Za-z_]{1,100}")) {
        node.wrong(name, "The name of a custom field is cf_ and then letters and digits.");
      }
      custom.put(name, new ColumnChoice(node.texts(name), false));
    }
    return custom;
  }

  private static Map<String, Status.Type> states(MappingNode node) {
    Map<String, Status.Type> states = new LinkedHashMap<>();
    for (String name : node.names()) {
      String type = node.choice(name, "active", "won", "lost");
      states.put(CsvHeader.key(name), Status.Type.valueOf(type.toUpperCase(Locale.ROOT)));
    }
    return states;
  }

  private static Map<String, String> users(MappingNode node) {
    Map<String, String> users = new LinkedHashMap<>();
    node.textMap()
        .forEach(
            (name, id) -> {
              if (id.isBlank()) {
                node.wrong(name, "This must be the ID of a user.");
              }
              users.put(CsvHeader.key(name), id);
            });
    return users;
  }
}
