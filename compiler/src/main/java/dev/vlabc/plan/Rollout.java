package dev.vlabc.plan;

import java.util.List;

/** The ordered steps by which a lab comes up. */
public record Rollout(List<Step> steps) {

  /**
   * One step.
   *
   * @param name unique: {@code cluster/spark}, {@code partition/flame}, {@code
   *     component/spark/gardener}
   * @param layer the layer that it belongs to
   * @param api the cluster that its objects are applied to; the host's name where there is none yet
   * @param waitsFor steps that must be done before
   */
  public record Step(String name, String layer, String api, List<String> waitsFor) {}
}
