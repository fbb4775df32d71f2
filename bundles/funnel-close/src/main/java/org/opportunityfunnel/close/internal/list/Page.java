package org.opportunityfunnel.close.internal.list;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Some records of a list. Those of pages that follow each other may be the same.
 *
 * @param next what to read after it
 * @param isCut whether there is more that Close does not let anyone ask for
 */
public record Page(List<ObjectNode> records, Position next, boolean isCut) {}
