package org.opportunityfunnel.mapping.internal.row;

import java.io.IOException;

/** Makes records of a row, or tells what is wrong with it. */
interface RowReader {
  void read(RowCells cells) throws IOException;
}
