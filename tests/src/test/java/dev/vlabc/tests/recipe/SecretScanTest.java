package dev.vlabc.tests.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.emit.scan.SecretScan;
import dev.vlabc.emit.scan.SecretScan.Finding;
import dev.vlabc.output.FileTree;
import dev.vlabc.tests.corpus.Labs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as a secret in a rendered file, and what only looks a little like one. */
final class SecretScanTest {

  private static List<Finding> found(String text) {
    return SecretScan.of(FileTree.builder().add("a/file.yaml", text, "lab.yaml:1:1").build());
  }

  private static void finds(String what, int line, String text) {
    assertEquals(
        List.of(what + " " + line),
        found(text).stream().map(one -> one.what() + " " + one.line()).toList(),
        text);
  }

  private static void accepts(String text) {
    assertEquals(List.of(), found(text), text);
  }

  /** Put together here, so that nobody takes this file for a leak. */
  private static String pem(String label) {
    return "-----BEGIN " + label + "-----";
  }

  @Test
  void findsKeysAndTokensByTheWayTheyBegin() {
    String long36 = "abcdefghijklmnopqrstuvwxyz0123456789";
    finds("a private key", 2, "key: |\n  " + pem("PRIVATE KEY") + "\n");
    finds("a private key", 1, pem("RSA PRIVATE KEY"));
    finds("a private key", 1, pem("OPENSSH PRIVATE KEY"));
    finds("a key of age", 3, "\n\nAGE-SECRET-KEY-" + "1QQPQYSMZQRYTS98CK4ZKT4F0\n");
    finds("the key of a kubeconfig", 1, "    client-key-data: " + long36);
    finds("the token of a kubeconfig", 1, "    token: eyJ" + long36);
    finds("a token of GitHub", 1, "x=ghp_" + long36);
    finds("a token of GitLab", 1, "x=glpat-" + long36);
    finds("a key of AWS", 1, "x: AKIA" + "IOSFODNN7EXAMPLE");
  }

  @Test
  void leavesAloneWhatIsNone() {
    accepts(pem("CERTIFICATE") + "\n" + pem("AGE ENCRYPTED FILE") + "\n" + pem("PUBLIC KEY"));
    accepts("AGE-SECRET-KEY- is how a key of age begins");
    accepts("token: \"%{api/token}\"\nclient-key-data: \n");
    accepts("ghp_ and glpat- and AKIA");
    accepts("xghp_abcdefghijklmnopqrstuvwxyz0123456789");
  }

  @Test
  void findsSecretsOfKubernetesThatAreInTheClear() {
    String what = "a Kubernetes Secret that is not encrypted";
    finds(what, 5, "apiVersion: v1\nkind: Secret\ndata:\n  # one\n  a: eA==\n");
    finds(what, 3, "stringData:\n  a: x\nkind: Secret\n");
    finds(what, 2, "kind: 'Secret'\nstringData: {a: x}\n");
    finds(what, 6, "kind: ConfigMap\ndata:\n  a: x\n---\nkind: Secret\ndata: {a: x}\n");
    accepts("kind: Secret\ndata:\n  a: ENC[AES256_GCM,data:x,iv:y]\nsops:\n  age: []\n");
    accepts("kind: ConfigMap\ndata:\n  a: x\n---\nkind: Secret\ndata: {}\n");
    accepts("kind: Secret\nmetadata:\n  name: a\ndata:\n---\nkind: ConfigMap\ndata:\n  a: x\n");
    accepts("kind: SecretStore\ndata:\n  a: x\n");
  }

  @Test
  void theQuickstartHasNone() {
    assertEquals(
        List.of(), SecretScan.of(Labs.environment("quickstart").compile().tree().orElseThrow()));
  }
}
