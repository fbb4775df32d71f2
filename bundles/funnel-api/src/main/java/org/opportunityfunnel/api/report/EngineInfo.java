package org.opportunityfunnel.api.report;

import java.util.Objects;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.ViewSize;

/**
 * An engine as those see it who watch over reports.
 *
 * @param status its name and state
 * @param ranking its {@code service.ranking}
 * @param chosen whether configuration names it, so that it is asked first
 * @param dataVersion the version of the caller's organization that it answers from; -1 if it can't
 *     answer yet
 * @param size of that version
 * @param figures what it answered, for all organizations
 */
public record EngineInfo(
    EngineStatus status,
    int ranking,
    boolean chosen,
    long dataVersion,
    ViewSize size,
    EngineFigures figures) {
  public EngineInfo {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(figures, "figures");
  }
}
