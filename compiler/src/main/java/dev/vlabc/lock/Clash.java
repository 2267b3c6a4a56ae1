package dev.vlabc.lock;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two pins of a lock that cannot both be true, as after a merge of two branches. */
record Clash(Claim claim, Pin kept, Pin dropped) {

  private enum Kind {
    BLOCK,
    ORDINAL,
    NAME,
    POSITION
  }

  /** What only one pin of a lock may say. */
  private record Claim(Kind kind, String space, String owner, String what) {}

  /** The clashes of pins that come in the order of the lock; what was dropped clashes no more. */
  static List<Clash> find(List<Pin> pins) {
    List<Clash> clashes = new ArrayList<>();
    Map<Claim, Pin> claimed = new HashMap<>();
    for (Pin pin : pins) {
      List<Claim> claims = claims(pin);
      claims.stream()
          .flatMap(
              claim ->
                  Stream.ofNullable(claimed.get(claim)).map(kept -> new Clash(claim, kept, pin)))
          .findFirst()
          .ifPresentOrElse(clashes::add, () -> claims.forEach(claim -> claimed.put(claim, pin)));
    }
    return clashes;
  }

  private static List<Claim> claims(Pin pin) {
    String space = pin.holder().space();
    String owner = pin.holder().owner();
    String value = Integer.toString(pin.value());
    return switch (pin) {
      case Pin.Block block ->
          List.of(
              new Claim(Kind.ORDINAL, space, owner, block.slot()),
              new Claim(Kind.BLOCK, space, "", value));
      case Pin.Name name ->
          List.of(
              new Claim(Kind.NAME, space, owner, name.slot()),
              new Claim(Kind.POSITION, space, owner, value));
    };
  }

  Diagnostic diagnostic() {
    return Diagnostic.of(Code.VL0407, LockReader.line(dropped), message())
        .label("would get a new place")
        .also(LockReader.line(kept), "would stay")
        .help(
            "`vlabc lock --resolve <environment>` keeps the first and gives the other a new place");
  }

  private String message() {
    String owner = dropped.holder().owner();
    String space = "` of `" + claim.space() + "`";
    return switch (claim.kind()) {
      case BLOCK ->
          kept.holder().equals(dropped.holder())
              ? "`" + owner + "` holds block `" + claim.what() + space + " twice"
              : "`%s` and `%s` both hold block `%s%s"
                  .formatted(kept.holder().owner(), owner, claim.what(), space);
      case ORDINAL ->
          "block `%s` of `%s` is pinned to both `%d` and `%d%s"
              .formatted(claim.what(), owner, kept.value(), dropped.value(), space);
      case NAME ->
          "`%s` of `%s` is pinned to both position `%d` and `%d`, in `%s`"
              .formatted(claim.what(), owner, kept.value(), dropped.value(), claim.space());
      case POSITION ->
          "`%s` and `%s` of `%s` both hold position `%s`, in `%s`"
              .formatted(kept.slot(), dropped.slot(), owner, claim.what(), claim.space());
    };
  }
}
