package org.opportunityfunnel.bill;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the bill of one archive; the build runs it. */
public final class BillMain {
  private BillMain() {}

  /**
   * @param arguments the folder or archive, what it is as {@code group:artifact:version}, the file
   *     of what was reviewed, and the file to write
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      throw new IllegalArgumentException(
          "needs ARCHIVE GROUP:ARTIFACT:VERSION REVIEWED.json BILL.json");
    }
    Review review = Review.read(Path.of(arguments[2]));
    Inventory inventory = Inventory.of(Shipped.jars(Path.of(arguments[0])), review);
    Bill.write(inventory, Coordinates.of(arguments[1]), Path.of(arguments[3]));
  }
}
