package dev.vlabc.spec;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.source.Path;
import dev.vlabc.value.Address;
import dev.vlabc.value.AddressRange;
import dev.vlabc.value.KubernetesVersion;
import dev.vlabc.value.Mac;
import dev.vlabc.value.NodeNumbers;
import dev.vlabc.value.Prefix;
import dev.vlabc.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The fields of one record that are single values, or lists of them. What the schema cannot see (is
 * this an address?) is reported here, and poisons the named thing around it.
 */
class ScalarFields {

  final Binding binding;
  final Mapping mapping;
  final Path path;
  final Path thing;

  ScalarFields(Binding binding, Mapping mapping, Path path, Path thing) {
    this.binding = binding;
    this.mapping = mapping;
    this.path = path;
    this.thing = thing;
  }

  final Optional<Scalar> scalar(String name) {
    return mapping.get(name).filter(Scalar.class::isInstance).map(Scalar.class::cast);
  }

  Optional<String> text(String name) {
    return scalar(name).map(Scalar::text);
  }

  OptionalInt integer(String name) {
    Optional<Scalar> scalar = scalar(name).filter(found -> found.type() == Scalar.Type.INTEGER);
    if (scalar.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(scalar.get().text()));
    } catch (NumberFormatException _) {
      refuse(Code.VL0111, scalar.get(), "number", "a number below 2147483648");
      return OptionalInt.empty();
    }
  }

  int integer(String name, int otherwise) {
    return integer(name).orElse(otherwise);
  }

  /** A number that may have a fraction, in thousandths, rounded up; 0 where nothing is written. */
  int thousandths(String name) {
    return text(name)
        .map(text -> new BigDecimal(text).movePointRight(3))
        .map(number -> number.setScale(0, RoundingMode.CEILING).intValue())
        .orElse(0);
  }

  boolean flag(String name) {
    return text(name).filter("true"::equals).isPresent();
  }

  private <T> Optional<T> value(
      String name, Function<String, Optional<T>> parse, String what, String expected) {
    return scalar(name).flatMap(scalar -> parsed(scalar, parse, what, expected));
  }

  private <T> Optional<T> parsed(
      Scalar scalar, Function<String, Optional<T>> parse, String what, String expected) {
    Optional<T> value = parse.apply(scalar.text());
    if (value.isEmpty()) {
      refuse(Code.VL0110, scalar, what, expected);
    }
    return value;
  }

  private void refuse(Code code, Scalar scalar, String what, String expected) {
    binding.poison(thing);
    binding
        .diagnostics()
        .add(
            Diagnostic.of(
                    code,
                    scalar.range().orElse(binding.fallback()),
                    "`" + scalar.text() + "` is not " + article(what))
                .note("expected: " + expected));
  }

  private static String article(String what) {
    return ("aeiouAEIOU".indexOf(what.charAt(0)) >= 0 ? "an " : "a ") + what;
  }

  Optional<Quantity> quantity(String name) {
    return value(
        name, Quantity::parse, "quantity", "a number with a unit such as `16Gi` or `500Mi`");
  }

  Optional<Address> address(String name) {
    return value(name, Address::parse, "IP address", "an address such as `10.80.0.5` or `fd80::5`");
  }

  List<Address> addresses(String name) {
    return items(name).stream()
        .flatMap(
            item ->
                parsed(item, Address::parse, "IP address", "an address such as `10.80.0.1`")
                    .stream())
        .toList();
  }

  /** Ranges of addresses; a prefix counts as the range of all that are in it. */
  List<AddressRange> addressRanges(String name) {
    return items(name).stream().flatMap(item -> addressRange(item).stream()).toList();
  }

  private Optional<AddressRange> addressRange(Scalar item) {
    return parsed(
        item,
        text -> AddressRange.parse(text).or(() -> Prefix.parse(text).map(AddressRange::of)),
        "range of addresses",
        "two addresses such as `10.0.0.10-10.0.0.19`, or a prefix");
  }

  Optional<Mac> mac(String name) {
    return value(name, Mac::parse, "MAC", "six pairs of hex digits: `02:00:00:00:00:01`");
  }

  Optional<NodeNumbers> numbers(String name) {
    return value(
        name, NodeNumbers::parse, "row of numbers", "numbers from 1 on, such as `2-5, 31-34`");
  }

  Optional<KubernetesVersion> kubernetes(String name) {
    return value(
        name, KubernetesVersion::parse, "Kubernetes version", "`vMAJOR.MINOR.PATCH`: `v1.35.5`");
  }

  List<Prefix> prefixes(String name) {
    List<Prefix> prefixes = new ArrayList<>();
    for (Scalar item : items(name)) {
      parsed(item, Prefix::parse, "prefix", "an address and a length such as `10.80.0.0/16`")
          .ifPresent(prefix -> prefixes.add(withoutHostBits(prefix, item)));
    }
    return prefixes;
  }

  private Prefix withoutHostBits(Prefix prefix, Scalar written) {
    if (prefix.hasHostBits()) {
      binding.poison(thing);
      binding
          .diagnostics()
          .add(
              Diagnostic.of(
                      Code.VL0405,
                      written.range().orElse(binding.fallback()),
                      "`" + written.text() + "` has bits set behind its length")
                  .help("write `" + prefix.normalized() + "`"));
    }
    return prefix.normalized();
  }

  final List<Scalar> items(String name) {
    return mapping.get(name).map(ScalarFields::scalars).orElse(List.of());
  }

  private static List<Scalar> scalars(Node node) {
    return switch (node) {
      case Scalar scalar -> scalar.isNull() ? List.of() : List.of(scalar);
      case Sequence sequence ->
          sequence.items().stream().flatMap(item -> scalars(item).stream()).toList();
      case Mapping _ -> List.of();
    };
  }

  List<String> texts(String name) {
    return items(name).stream().map(Scalar::text).toList();
  }
}
