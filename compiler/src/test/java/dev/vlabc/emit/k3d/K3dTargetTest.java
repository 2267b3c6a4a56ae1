package dev.vlabc.emit.k3d;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.emit.SamplePlans;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provider;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class K3dTargetTest {

  private static String text(Lab plan) {
    List<GeneratedFile> files = new K3dTarget().emit(plan, SamplePlans.provenance());
    assertEquals(1, files.size());
    return files.getFirst().text();
  }

  @Test
  void namesTheTokenButNeverHoldsIt() {
    assertTrue(text(SamplePlans.small()).contains("\ntoken: \"${VLABC_BASE_TOKEN}\"\n"));
    assertFalse(text(SamplePlans.bare()).contains("token"));
  }

  @Test
  void asksAgentsNothingWhereThereAreNone() {
    assertTrue(text(SamplePlans.small()).contains("agent:*"));
    assertFalse(text(SamplePlans.bare()).contains("agent:*"));
    Cluster alone = SamplePlans.k3d("base", "alone-base", 1, 0);
    String text = text(SamplePlans.lab("alone", List.of(), List.of(alone)));
    assertTrue(text.contains("serversMemory: 8g\n"));
    assertFalse(text.contains("agentsMemory"));
  }

  @Test
  void saysEachNameOfTheCertificateOnce() {
    String text = text(SamplePlans.small());
    assertEquals(2, text.split("--tls-san=", -1).length - 1);
  }

  /** k3d would read {@code $$} as nothing. */
  @Test
  void refusesWhatK3dWouldReplace() {
    Cluster cluster = SamplePlans.k3d("base", "small-base", 1, 0);
    Cluster dollar = withArgument(cluster, "--kube-apiserver-arg=x=$$1");
    Lab plan = SamplePlans.lab("dollar", List.of(), List.of(dollar));
    assertThrows(IllegalArgumentException.class, () -> text(plan));
  }

  private static Cluster withArgument(Cluster cluster, String argument) {
    Provider.K3d k3d = (Provider.K3d) cluster.provider();
    List<String> arguments = new ArrayList<>(k3d.serverArgs());
    arguments.add(argument);
    Provider.K3d changed =
        new Provider.K3d(
            k3d.host(),
            k3d.cluster(),
            k3d.network(),
            k3d.subnet(),
            k3d.pods(),
            k3d.services(),
            k3d.servers(),
            k3d.agents(),
            k3d.memory(),
            k3d.image(),
            k3d.api(),
            k3d.token(),
            k3d.publish(),
            arguments,
            k3d.agentArgs(),
            k3d.mirrors());
    return new Cluster(
        cluster.name(),
        cluster.layer(),
        cluster.kubernetes(),
        changed,
        cluster.managedBy(),
        cluster.reconciledBy(),
        cluster.networks(),
        cluster.endpoint(),
        cluster.nodes(),
        cluster.loadBalancers(),
        cluster.flux(),
        cluster.components(),
        cluster.manifests(),
        cluster.phases(),
        cluster.retiring());
  }
}
