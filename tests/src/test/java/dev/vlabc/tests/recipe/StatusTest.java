package dev.vlabc.tests.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.vlabc.tests.corpus.Program;
import dev.vlabc.tests.corpus.Program.Ended;
import dev.vlabc.tests.referee.Referee;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code just status} says of a lab, and what it advises. */
final class StatusTest {

  private static final String NEWEST = "quickstart@sha256:2";

  private static final String FLUX = "/apis/kustomize.toolkit.fluxcd.io/v1";
  private static final String SOURCE = "/apis/source.toolkit.fluxcd.io/v1";

  private static Bench up(Path folder) {
    Bench bench = Bench.environment("quickstart", folder);
    for (List<String> step :
        List.of(
            List.of("registries", "up"),
            List.of("cluster", "up", "quickstart"),
            List.of("partition", "up", "rack"))) {
      Ended ended =
          bench.script(step.getFirst(), step.subList(1, step.size()).toArray(new String[0]));
      assertEquals(0, ended.code(), ended::said);
    }
    return bench;
  }

  private static void says(Ended ended, String line) {
    assertEquals(0, ended.code(), ended::said);
    List<String> lines = ended.out().lines().map(one -> one.strip().replaceAll(" +", " ")).toList();
    assertTrue(lines.contains(line), () -> "`" + line + "` is not in\n" + ended.out());
  }

  @Test
  void ofNothing(@TempDir Path folder) {
    Ended ended = Bench.environment("quickstart", folder).script("status");
    says(ended, "registries of laptop do not run");
    says(ended, "cluster quickstart is not there");
    says(ended, "partition rack 0 of 15 nodes run");
    says(ended, "next: just registries");
  }

  @Test
  void withoutDocker(@TempDir Path folder) throws IOException {
    Bench bench = Bench.environment("quickstart", folder);
    Files.writeString(bench.state().resolve("fail-docker"), "");
    says(bench.script("status"), "next: just doctor");
  }

  /** What is ready may be so with what was there before. */
  @Test
  void nothingIsReadyAtAnOldRevision(@TempDir Path folder) throws IOException {
    Bench bench = up(folder).with("VLABC_WAIT", "0");
    Path answer = bench.state().resolve("answer-kustomizations");
    Files.writeString(answer, listed("tag@sha256:1") + listed("tag@sha256:1"));
    assertEquals(0, bench.script("flux", "wait", "quickstart").code());
    Files.writeString(answer, listed("tag@sha256:1") + listed("tag@sha256:0"));
    assertEquals(1, bench.script("flux", "wait", "quickstart").code());
  }

  /** As the template of lab.sh has kubectl write it. */
  private static String listed(String applied) {
    return String.join("\u001f", "one", "", applied, "True", "Fine", "done") + "\u001e";
  }

  /** The real kubectl asks a server that knows no more than what is needed here. */
  @Test
  void saysWhyThingsWait(@TempDir Path folder) throws IOException {
    if (Program.run(List.of("bash", "-c", "command -v kubectl"), Map.of()).code() != 0) {
      Referee.absent("kubectl is not on PATH");
    }
    Bench bench = up(folder);
    bench.real("kubectl");
    HttpServer server = server();
    try {
      Files.writeString(
          bench.lab().resolve(".run/kubeconfig-quickstart"), kubeconfig(server.getAddress()));
      Ended ended = bench.script("status");
      says(ended, "cluster quickstart 2 of 3 nodes are ready");
      says(ended, "flux-system ready");
      says(
          ended,
          "quickstart-metallb-controller HealthCheckFailed: HelmRelease/metallb/metallb: it broke, twice");
      says(ended, "quickstart-metallb-pools waits for quickstart-metallb-controller");
      says(ended, "quickstart-namespaces ready, but not yet at the newest revision");
      says(ended, "quickstart-hello-page suspended; not looked at yet");
      says(ended, "partition rack 15 of 15 nodes run");
      says(ended, "next: kubectl --kubeconfig .run/kubeconfig-quickstart get nodes");
      Ended wait = bench.with("VLABC_WAIT", "0").script("flux", "wait", "quickstart");
      assertEquals(1, wait.code(), wait::said);
      assertTrue(wait.err().contains("is not ready after 0 seconds"), wait::err);
    } finally {
      server.stop(0);
    }
  }

  private static HttpServer server() throws IOException {
    SortedMap<String, String> answers = new TreeMap<>();
    answers.put("/api", "{'kind':'APIVersions','versions':['v1']}");
    answers.put(
        "/apis",
        "{'kind':'APIGroupList','apiVersion':'v1','groups':["
            + group("kustomize.toolkit.fluxcd.io")
            + ","
            + group("source.toolkit.fluxcd.io")
            + "]}");
    answers.put("/api/v1", resources("v1", "nodes", "Node", false));
    answers.put(
        FLUX, resources("kustomize.toolkit.fluxcd.io/v1", "kustomizations", "Kustomization", true));
    answers.put(
        SOURCE, resources("source.toolkit.fluxcd.io/v1", "ocirepositories", "OCIRepository", true));
    answers.put(
        "/api/v1/nodes",
        "{'kind':'NodeList','apiVersion':'v1','items':["
            + String.join(",", node("a", "True"), node("b", "False"), node("c", "True"))
            + "]}");
    answers.put(
        SOURCE + "/namespaces/flux-system/ocirepositories/flux-system",
        "{'kind':'OCIRepository','apiVersion':'source.toolkit.fluxcd.io/v1',"
            + "'metadata':{'name':'flux-system'},'status':{'artifact':{'revision':'%s'}}}"
                .formatted(NEWEST));
    answers.put(
        FLUX + "/namespaces/flux-system/kustomizations",
        "{'kind':'KustomizationList','apiVersion':'kustomize.toolkit.fluxcd.io/v1','items':["
            + String.join(
                ",",
                kustomization("flux-system", NEWEST, "True", "ReconciliationSucceeded", "done"),
                kustomization(
                    "quickstart-metallb-controller",
                    "old",
                    "False",
                    "HealthCheckFailed",
                    "HelmRelease/metallb/metallb: it broke,\\ntwice"),
                kustomization(
                    "quickstart-metallb-pools",
                    "old",
                    "False",
                    "DependencyNotReady",
                    "dependency `flux-system/quickstart-metallb-controller` is not ready"),
                kustomization("quickstart-namespaces", "old", "True", "Fine", "done"),
                "{'metadata':{'name':'quickstart-hello-page'},'spec':{'suspend':true}}")
            + "]}");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String answer = answers.getOrDefault(exchange.getRequestURI().getPath(), "");
          byte[] bytes =
              answer.replace('\'', '"').replace('`', '\'').getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(
              bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
          }
        });
    server.start();
    return server;
  }

  private static String group(String name) {
    String version = "{'groupVersion':'%s/v1','version':'v1'}".formatted(name);
    return "{'name':'%s','versions':[%s],'preferredVersion':%s}".formatted(name, version, version);
  }

  private static String resources(String version, String plural, String kind, boolean namespaced) {
    return ("{'kind':'APIResourceList','apiVersion':'v1','groupVersion':'%s','resources':["
            + "{'name':'%s','singularName':'','namespaced':%s,'kind':'%s','verbs':['get','list']}]}")
        .formatted(version, plural, namespaced, kind);
  }

  private static String node(String name, String ready) {
    return ("{'metadata':{'name':'%s'},'status':{'conditions':["
            + "{'type':'MemoryPressure','status':'False'},{'type':'Ready','status':'%s'}]}}")
        .formatted(name, ready);
  }

  private static String kustomization(
      String name, String applied, String ready, String reason, String message) {
    return ("{'metadata':{'name':'%s'},'spec':{},'status':{'lastAppliedRevision':'%s','conditions':["
            + "{'type':'Reconciling','status':'True','reason':'x','message':'y'},"
            + "{'type':'Ready','status':'%s','reason':'%s','message':'%s'}]}}")
        .formatted(name, applied, ready, reason, message);
  }

  private static String kubeconfig(InetSocketAddress address) {
    return """
        apiVersion: v1
        kind: Config
        clusters: [{name: c, cluster: {server: "http://127.0.0.1:%d"}}]
        contexts: [{name: c, context: {cluster: c, user: u}}]
        users: [{name: u, user: {}}]
        current-context: c
        """
        .formatted(address.getPort());
  }
}
