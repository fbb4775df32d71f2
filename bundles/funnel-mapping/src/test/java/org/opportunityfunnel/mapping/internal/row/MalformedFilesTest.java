package org.opportunityfunnel.mapping.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.store.RecordFormat;
import org.opportunityfunnel.mapping.internal.Received;
import org.opportunityfunnel.mapping.internal.library.MappingLibrary;

/** Each kind of bad file with what is said of it; {@code -Dgolden.write} rewrites that. */
class MalformedFilesTest {
  private static final String HEAD = "Record ID,Deal Stage,Create Date,Amount\n";
  private static final String GOOD = "1,Contract Sent,2026-01-31,5\n";
  private static final Path GOLDEN = Path.of("src/test/resources/malformed.txt");

  private final RecordFormat hubspot = MappingLibrary.of(Path.of("absent")).find("hubspot-deals");

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    text(files, "empty", "");
    text(files, "blank", "\n\n ,\n");
    text(files, "lacks columns", "Record ID,Amount\n1,5\n");
    text(files, "mapped header twice", "Record ID,Deal Stage,Create Date,Amount,amount\n");
    text(files, "unmapped header twice", "Record ID,Deal Stage,Create Date,x,x\n");
    text(files, "row too short", HEAD + "1,Contract Sent,2026-01-31\n" + GOOD);
    text(files, "row too long", HEAD + "1,Contract Sent,2026-01-31,1,234.00\n");
    text(files, "unknown status", HEAD + "1,Proposal,2026-01-31,5\n");
    text(files, "bad date", HEAD + "1,Contract Sent,31.1.2026,5\n");
    text(files, "bad amount", HEAD + "1,Contract Sent,2026-01-31,\"1.234,50\"\n");
    text(files, "empty cells", HEAD + ",,,\n,Contract Sent,,5\n");
    text(files, "several at once", HEAD + "1,Lead,soon,much\n2,Lead,2026-01-31,\n");
    text(
        files,
        "after a line break in a cell",
        HEAD + "\"1\n2\",Contract Sent,2026-01-31,\n3,?,2026-01-31,\n");
    text(files, "quote not closed", HEAD + GOOD + "2,\"Contract Sent,2026-01-31,5\n" + GOOD);
    text(files, "text after a quote", HEAD + "1,\"Contract\" Sent,2026-01-31,5\n");
    text(files, "row without end", HEAD + "1,\"" + "a,".repeat(4 << 20));
    text(files, "ID too long", HEAD + "1".repeat(300) + ",Contract Sent,2026-01-31,5\n");
    files.put(
        "windows-1252",
        (HEAD + "1,Größe,2026-01-31,5\n").getBytes(Charset.forName("windows-1252")));
    text(files, "nul", HEAD + "1\0,Contract Sent,2026-01-31,5\n");
    text(files, "quotes as delimiter", "sep=\"\n" + HEAD);
    text(files, "too much", HEAD + "1,Contract Sent,2026-01-31,90071992547409.92\n");
    text(files, "thousands after a point", HEAD + "1,Contract Sent,2026-01-31,12.000\n");
    text(files, "year only", HEAD + "1,Contract Sent,2026,5\n");
    text(
        files,
        "two currencies",
        "Record ID,Deal Stage,Create Date,Amount,Currency\n1,Contract Sent,2026-01-31,€5,usd\n");
    text(files, "many columns", "a," + "x".repeat(99) + ",b".repeat(500) + "\n");
    files.put("zip or xlsx", new byte[] {'P', 'K', 3, 4, 20, 0});
    files.put("xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1});
    files.put("gzipped twice", new byte[] {0x1f, (byte) 0x8b, 8, 0});
    files.put("UTF-16 of odd length", new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0, 'b'});
    files.put("cut UTF-16", "Record ID".getBytes(StandardCharsets.UTF_16));
    return files;
  }

  private static void text(Map<String, byte[]> files, String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    StringBuilder said = new StringBuilder();
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      said.append("== ").append(file.getKey()).append('\n');
      Received.of(hubspot, file.getValue()).complaints().stream()
          .filter(line -> !line.startsWith("notice: Not there"))
          .forEach(line -> said.append(line).append('\n'));
    }
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(GOLDEN, said);
    }
    assertEquals(Files.readString(GOLDEN), said.toString());
  }
}
