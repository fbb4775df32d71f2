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
    Mapping mapping =
        new Mapping(
            root.text("description", ""),
            rows,
            csv(root.object("csv", "delimiter", "charset", "footer")),
            new Ids(
                ids.text("prefix", ""),
                ids.choice("form", "plain", "salesforce").equals("salesforce")),
            dates(root.object("dates", "formats", "zone")),
            new Money(
                money.choice("decimal", ".", ",").charAt(0),
                Money.Decimals.valueOf(
                    money
                        .choice("decimals", "two", "round", "round-all")
                        .replace('-', '_')
                        .toUpperCase(Locale.ROOT))),
            money.text("currency", ""),
            money.choice("period", "one_time", "monthly", "annual"),
            columns(rows),
            custom(root.object("custom")),
            states(root.object("states")),
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

  private static Dates dates(MappingNode node) {
    List<DateFormat> formats = new ArrayList<>();
    for (String name : node.has("formats") ? node.texts("formats") : List.of("iso")) {
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
    if (formats.isEmpty()) {
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

  private Map<Part, ColumnChoice> columns(Mapping.Rows rows) {
    Map<Part, ColumnChoice> columns = new LinkedHashMap<>();
    for (boolean required : new boolean[] {true, false}) {
      MappingNode node = root.object(required ? "columns" : "optional_columns");
      for (String name : node.names()) {
        List<String> headers = node.texts(name);
        if (Part.of(name).isEmpty()) {
          node.wrong(name, "No column can be that; see the documentation of mappings.");
        } else if (!headers.isEmpty()) {
          columns.put(Part.of(name).get(), new ColumnChoice(headers, required));
        }
      }
    }
    List<Part> needed =
        rows == Mapping.Rows.CHANGES
            ? List.of(Part.OPPORTUNITY, Part.STATUS, Part.AT)
            : List.of(Part.ID, Part.STATUS, Part.CREATED);
    for (Part part : needed) {
      if (!columns.containsKey(part) || !columns.get(part).required()) {
        problems.add("columns." + part.key(), "This is missing.");
      }
    }
    return columns;
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
    node.textMap().forEach((name, id) -> users.put(CsvHeader.key(name), id));
    return users;
  }
}
