package dev.vlabc.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.plan.Host;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Layer;
import dev.vlabc.plan.Network;
import dev.vlabc.plan.Origin;
import dev.vlabc.plan.Provenance;
import dev.vlabc.plan.Purpose;
import dev.vlabc.plan.Rollout;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import dev.vlabc.value.Address;
import dev.vlabc.value.Phase;
import dev.vlabc.value.Prefix;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

  private static final Range FILE = new SourceFile("lab.yaml", "").whole();
  private static final Query QUERY = new Query(lab(), provenance());

  private static Lab lab() {
    return new Lab(
        "small",
        "environments/small",
        Optional.empty(),
        "small.internal",
        Phase.STEADY,
        0,
        sorted(Map.of("left", host("left", "10.80.0.5"), "right", host("right", "10.80.0.50"))),
        none(),
        none(),
        sorted(Map.of("lab", network("lab", "10.80.0.0/16"), "wan", network("wan", "10.0.0.0/24"))),
        none(),
        none(),
        none(),
        none(),
        none(),
        List.of(new Layer("base", Optional.empty(), List.of(), List.of(), new TreeSet<>(), false)),
        none(),
        none(),
        new Rollout(List.of()));
  }

  private static Provenance provenance() {
    return new Provenance(
        Map.of(Path.of("hosts", "left"), FILE, Path.of("networks", "lab", "prefix"), FILE),
        Map.of(
            Path.of("hosts", "left", "address"), new Origin.Allocated("lab"),
            Path.of("layers", "base"), new Origin.Default()),
        FILE);
  }

  private static Host host(String name, String address) {
    return new Host(
        name,
        Optional.empty(),
        Address.parse(address),
        Optional.empty(),
        Optional.of("root@" + address + ":22"),
        Optional.empty(),
        Optional.empty());
  }

  private static Network network(String name, String prefix) {
    return new Network(
        name,
        List.of(Prefix.parse(prefix).orElseThrow()),
        Purpose.ANY,
        List.of(),
        List.of(),
        OptionalInt.empty(),
        1500,
        Optional.empty(),
        none());
  }

  private static <T> SortedMap<String, T> sorted(Map<String, T> map) {
    return new TreeMap<>(map);
  }

  private static <T> SortedMap<String, T> none() {
    return Collections.emptySortedMap();
  }

  private static List<String> paths(String term) {
    return QUERY.find(term).stream().map(finding -> finding.path().toString()).toList();
  }

  @Test
  void thingsHaveTheirKindFirst() {
    assertEquals(
        List.of("host/left", "host/right", "layer/base", "network/lab", "network/wan"),
        QUERY.things());
  }

  @ParameterizedTest
  @CsvSource({"host/left", "hosts/left", "left"})
  void aThingIsFoundByItsNameAndItsPath(String term) {
    assertEquals(List.of("hosts/left/address", "hosts/left/name", "hosts/left/ssh"), paths(term));
  }

  @Test
  void anAddressIsFoundInWordsAndInNetworks() {
    assertEquals(
        List.of("hosts/left/address", "hosts/left/ssh", "networks/lab/prefixes/0"),
        paths("10.80.0.5"));
    assertEquals(List.of("networks/wan/prefixes/0"), paths("10.0.0.200"));
  }

  @Test
  void aNumberIsOnlyFoundAsAWhole() {
    assertEquals(List.of("networks/lab/mtu", "networks/wan/mtu"), paths("1500"));
    assertEquals(List.of(), paths("22"));
  }

  @Test
  void originsAreTheValuesOwnOrThoseOfWhatIsAround() {
    List<Finding> left = QUERY.find("host/left");
    assertEquals(Optional.of(new Origin.Allocated("lab")), left.get(0).origin());
    assertTrue(left.get(0).own());
    assertEquals(Optional.of(new Origin.Written(FILE)), left.get(1).origin());
    assertTrue(!left.get(1).own());
    assertEquals(Optional.empty(), QUERY.find("host/right").get(0).origin());
  }

  @Test
  void originsAreFoundUnderTheSpecsPaths() {
    assertEquals(
        Optional.of(new Origin.Written(FILE)), QUERY.find("networks/lab/prefixes").get(0).origin());
    assertEquals(Optional.of(new Origin.Default()), QUERY.find("layer/base").get(0).origin());
  }

  @Test
  void whatIsKnownHoldsNamesPathsAndValues() {
    assertTrue(QUERY.known().containsAll(List.of("left", "host/left", "hosts/left", "10.80.0.5")));
  }
}
