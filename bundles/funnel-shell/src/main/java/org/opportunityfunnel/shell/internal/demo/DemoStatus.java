package org.opportunityfunnel.shell.internal.demo;

import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;

/**
 * A status with how opportunities fare in it.
 *
 * @param odds of an active one: advanced to lost, for an average seller and value; of the others:
 *     how often it is the one chosen
 * @param days of an active one: half of the opportunities stay shorter
 * @param confidence in percent, what a seller enters there
 */
record DemoStatus(
    DemoPipeline.Key pipeline, Status status, double odds, double days, int confidence) {

  static DemoStatus active(
      DemoPipeline.Key pipeline, String label, double advance, double days, int confidence) {
    return new DemoStatus(
        pipeline,
        status(pipeline, label, StatusType.ACTIVE),
        advance / (1 - advance),
        days,
        confidence);
  }

  static DemoStatus won(DemoPipeline.Key pipeline, String label, double weight) {
    return new DemoStatus(pipeline, status(pipeline, label, StatusType.WON), weight, 0, 100);
  }

  static DemoStatus lost(DemoPipeline.Key pipeline, String label, double weight) {
    return new DemoStatus(pipeline, status(pipeline, label, StatusType.LOST), weight, 0, 0);
  }

  private static Status status(DemoPipeline.Key pipeline, String label, StatusType type) {
    return new Status(DemoId.named("stat", pipeline.label() + "/" + label), label, type);
  }

  String id() {
    return status.id();
  }
}
