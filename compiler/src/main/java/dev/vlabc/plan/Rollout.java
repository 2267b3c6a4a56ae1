package dev.vlabc.plan;

import java.util.List;
import java.util.Optional;

/** The ordered steps by which a lab comes up. */
public record Rollout(List<Step> steps) {

  /**
   * One step.
   *
   * @param name unique: {@code cluster/spark}, {@code partition/flame}, {@code
   *     component/spark/gardener}, or where a component is rendered one for each step of it: {@code
   *     component/spark/metallb/pools}
   * @param layer the layer that it belongs to
   * @param api the cluster that its objects are applied to; the host's name where there is none yet
   * @param flux the cluster whose Flux applies it; empty: a person does, or another step
   * @param waitsFor steps that must be done before
   */
  public record Step(
      String name, String layer, String api, Optional<String> flux, List<String> waitsFor) {

    /** What a component's step is called; without steps, the component. */
    public static String component(String cluster, String component, Optional<String> step) {
      String name = "component/" + cluster + "/" + component;
      return step.map(last -> name + "/" + last).orElse(name);
    }
  }
}
