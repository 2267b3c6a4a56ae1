package dev.vlabc.tests.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.tests.corpus.Checkout;
import dev.vlabc.tests.corpus.Program.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets: made once, from everywhere they may come from, and never said. */
final class SecretsTest {

  /**
   * What breaks whoever replaces text in text: {@code &}, backslashes, quotes, an end of a line.
   */
  private static final String AWKWARD = "a&b\\1\\&'\"$x`y`\nsecond %s line";

  private static final String SPEC =
      """
      apiVersion: vlabc.dev/v1alpha1
      kind: Lab
      metadata: {name: kept}
      spec:
        hosts:
          laptop: {cpu: 8, memory: 16Gi, disk: 80Gi}
        gitops: {source: {oci: {url: "oci://registry.example.org/labs/kept", secret: login}}}
        secrets:
          login: {from: {env: {username: LOGIN_NAME, password: LOGIN_PASSWORD}}}
          plain: {keys: [one, two]}
          hex: {keys: [a], from: {generate: {format: hex, bytes: 20}}}
          word: {keys: [a], from: {generate: {format: password, bytes: 24}}}
          id: {keys: [a], from: {generate: uuid}}
          key: {from: {generate: ssh-key}}
          told: {keys: [token], from: sops}
          elsewhere: {from: {existing: {cluster: quickstart, namespace: dns, secret: made}}}
        layers:
          - name: base
            clusters:
              quickstart:
                kubernetes: v1.35.5
                provider: k3d
                components: [reader]
      """;

  private static final String COMPONENT =
      """
      description: Reads what was made for it.
      generates: {api: {keys: [token]}}
      secrets:
        configuration:
          conf.ini: "name = kept & 'sound'\\ntoken = %{api/token}\\nend = yes\\n"
          token: "%{api/token}"
      images: {busybox: docker.io/library/busybox:1.37}
      steps:
        - name: pod
          manifests: [pod.yaml.peb]
      """;

  private static Bench bench(Path folder) throws IOException {
    Path spec = folder.resolve("spec");
    Files.createDirectories(spec.resolve("components/reader"));
    Files.createDirectories(spec.resolve("secrets"));
    Files.writeString(spec.resolve("lab.yaml"), SPEC);
    Files.writeString(spec.resolve("components/reader/component.yaml"), COMPONENT);
    Files.writeString(
        spec.resolve("components/reader/pod.yaml.peb"),
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: reader
          namespace: @{ component.namespace }@
        """);
    Files.writeString(spec.resolve("secrets/told.sops.yaml"), "token: ENC[AES256_GCM,data:x]\n");
    return Bench.of(spec, folder).with("LOGIN_NAME", "somebody").with("LOGIN_PASSWORD", AWKWARD);
  }

  private static void makes(Bench bench) {
    Ended ended = bench.script("secrets", "make");
    assertEquals(0, ended.code(), ended::said);
  }

  private static String text(Map<String, String> texts, String file) {
    String text = texts.get(".run/secrets/" + file);
    assertTrue(text != null, () -> file + " is not among " + texts.keySet());
    return String.valueOf(text);
  }

  @Test
  void eachFormatIsAsItsConsumersWantIt(@TempDir Path folder) throws IOException {
    Bench bench = bench(folder);
    makes(bench);
    Map<String, String> texts = bench.texts(".run/secrets");
    matches("[A-Za-z0-9+/]{43}=", text(texts, "plain/one"));
    assertNotEquals(text(texts, "plain/one"), text(texts, "plain/two"));
    matches("[0-9a-f]{40}", text(texts, "hex/a"));
    matches("[A-Za-z0-9]{24}", text(texts, "word/a"));
    matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text(texts, "id/a"));
    assertTrue(text(texts, "key/identity").startsWith("-----BEGIN OPENSSH PRIVATE KEY-----"));
    assertTrue(text(texts, "key/identity.pub").startsWith("ssh-ed25519 "));
    matches("[0-9a-f]{64}", text(texts, "quickstart/reader/api/token"));
    assertEquals(AWKWARD, text(texts, "login/password"));
    assertEquals("of sops: [\"token\"]", text(texts, "told/token"));
  }

  @Test
  void twiceIsTheSame(@TempDir Path folder) throws IOException {
    Bench bench = bench(folder);
    makes(bench);
    Map<String, String> first = bench.texts(".run/secrets");
    makes(bench);
    assertEquals(first, bench.texts(".run/secrets"));
  }

  @Test
  void nobodyElseMayReadThem(@TempDir Path folder) throws IOException {
    Bench bench = bench(folder);
    makes(bench);
    for (String file : bench.texts(".run/secrets").keySet()) {
      String rights =
          PosixFilePermissions.toString(Files.getPosixFilePermissions(bench.lab().resolve(file)));
      assertTrue(rights.endsWith("------"), () -> file + " is " + rights);
    }
  }

  @Test
  void whatIsUnsetIsNamed(@TempDir Path folder) throws IOException {
    Bench bench = bench(folder).with("LOGIN_NAME", "").with("LOGIN_PASSWORD", "");
    Ended ended = bench.script("secrets", "make");
    assertEquals(1, ended.code(), ended::said);
    assertTrue(
        ended.err().contains("export LOGIN_PASSWORD=…    # secret login, key password"),
        ended::err);
    assertTrue(ended.err().contains("export LOGIN_NAME=…"), ended::err);
  }

  /** Pieces of text and values meet byte by byte in what kubectl reads. */
  @Test
  void kubernetesSecretsArePutTogether(@TempDir Path folder) throws IOException {
    Bench bench = bench(folder);
    makes(bench);
    Path token = bench.lab().resolve(".run/secrets/quickstart/reader/api/token");
    Files.writeString(token, AWKWARD);
    applies(bench);
    assertEquals(
        List.of("name = kept & 'sound'\ntoken = " + AWKWARD + "\nend = yes\n"),
        handed(bench, "conf.ini"));
    assertEquals(List.of(AWKWARD), handed(bench, "token"));
    assertTrue(
        bench.calls().stream()
            .anyMatch(call -> call.contains("-n reader create secret generic configuration ")),
        () -> String.join("\n", bench.calls()));
    assertEquals(
        List.of(),
        Checkout.list(bench.lab().resolve(".run")).stream()
            .filter(left -> String.valueOf(left.getFileName()).startsWith("object."))
            .toList());
  }

  @Test
  void aSourceGetsItsLogin(@TempDir Path folder) throws IOException {
    Bench bench = bench(folder).with("LOGIN_PASSWORD", "p&ss");
    makes(bench);
    applies(bench);
    assertEquals(
        List.of("{\"auths\":{\"registry.example.org\":{\"auth\":\"c29tZWJvZHk6cCZzcw==\"}}}\n"),
        handed(bench, ".dockerconfigjson"));
  }

  /** Not as an argument of any program, and not in what is said. */
  @Test
  void noValueIsEverSaid(@TempDir Path folder) throws IOException {
    Bench bench = bench(folder).with("LOGIN_PASSWORD", "p&ss-of-login");
    StringBuilder said = new StringBuilder();
    said.append(bench.script("secrets", "make").said());
    bench.script("cluster", "up", "quickstart");
    said.append(bench.script("secrets", "apply", "quickstart").said());
    said.append(bench.script("flux", "up", "quickstart").said());
    said.append(String.join("\n", bench.calls()));
    assertTrue(said.toString().contains("flux push artifact"), said::toString);
    bench
        .texts(".run/secrets")
        .forEach(
            (file, value) -> {
              if (!file.endsWith(".pub") && !file.endsWith("username")) {
                assertFalse(
                    said.toString().contains(value.strip()), () -> file + " is said: " + said);
              }
            });
  }

  private static void matches(String pattern, String text) {
    assertTrue(text.matches(pattern), () -> text + " is not as " + pattern);
  }

  private static void applies(Bench bench) {
    assertEquals(0, bench.script("cluster", "up", "quickstart").code());
    Ended ended = bench.script("secrets", "apply", "quickstart");
    assertEquals(0, ended.code(), ended::said);
  }

  /** The texts of a key, of all Secrets that kubectl was to make. */
  private static List<String> handed(Bench bench, String key) {
    return Checkout.files(bench.state()).stream()
        .filter(file -> file.getFileName().toString().equals(key))
        .map(Checkout::read)
        .toList();
  }
}
