package dev.vlabc.diagnostic;

import static dev.vlabc.diagnostic.Severity.ERROR;
import static dev.vlabc.diagnostic.Severity.NOTE;
import static dev.vlabc.diagnostic.Severity.WARNING;

import java.util.Optional;

/**
 * Every kind of diagnostic. A code never changes its meaning and is never used again; each has a
 * page that {@code vlabc explain} prints and a case in {@code tests/bad}, or in {@code
 * tests/import} where it is about imports.
 *
 * <p>01: text and shape. 02: names and references. 03: order of bringing up. 04: addresses and
 * other allocations. 05: capacity, and what the targets accept. 06: advice. 07: imports, whose
 * cases are in {@code tests/import}.
 */
public enum Code {
  VL0101(ERROR, "not YAML"),
  VL0102(ERROR, "key written twice"),
  VL0103(ERROR, "YAML feature that a lab may not use"),
  VL0104(ERROR, "file too large or too deep"),
  VL0105(ERROR, "unknown field"),
  VL0106(ERROR, "wrong type"),
  VL0107(ERROR, "missing field"),
  VL0108(ERROR, "not exactly one choice"),
  VL0109(ERROR, "unknown word"),
  VL0110(ERROR, "malformed value"),
  VL0111(ERROR, "number out of range"),
  VL0112(ERROR, "empty value"),
  VL0113(ERROR, "faulty template"),

  VL0201(ERROR, "not a name"),
  VL0202(ERROR, "malformed range"),
  VL0203(ERROR, "range that does not deal out"),
  VL0204(ERROR, "ranges that share a member"),
  VL0205(ERROR, "name used twice"),
  VL0206(ERROR, "unknown reference"),
  VL0207(ERROR, "ambiguous reference"),
  VL0208(ERROR, "`like` in a circle"),
  VL0209(ERROR, "nothing fits"),

  VL0301(ERROR, "circle in the order of bringing up"),
  VL0302(ERROR, "depends on a later layer"),
  VL0303(ERROR, "phase not said"),
  VL0304(ERROR, "capability that nobody provides"),
  VL0305(ERROR, "capability provided twice"),

  VL0401(ERROR, "address used twice"),
  VL0402(ERROR, "MAC used twice"),
  VL0403(ERROR, "prefixes overlap"),
  VL0404(ERROR, "pool exhausted"),
  VL0405(ERROR, "host bits set"),
  VL0406(ERROR, "address outside its network"),
  VL0407(ERROR, "lock file contradicts itself"),
  VL0408(ERROR, "lock file out of date"),
  VL0409(ERROR, "host port used twice"),
  VL0410(ERROR, "pinned value in an instance"),
  VL0411(ERROR, "neighbours in one autonomous system"),

  VL0501(ERROR, "host too small"),
  VL0502(ERROR, "name too long for k3d"),
  VL0503(ERROR, "name that containerlab refuses"),
  VL0504(ERROR, "name that DNS refuses"),
  VL0505(ERROR, "interface name that Linux refuses"),
  VL0506(ERROR, "reserved name"),
  VL0507(ERROR, "interface used twice"),
  VL0508(ERROR, "not enough ports"),
  VL0509(ERROR, "text that a tool would replace"),
  VL0510(ERROR, "firmware that cannot start"),
  VL0511(ERROR, "virtual machine that would wait for its links"),
  VL0512(ERROR, "SONiC without a management network"),
  VL0513(ERROR, "more links than a virtual machine takes"),
  VL0514(ERROR, "packets that a switch cannot forward"),
  VL0515(ERROR, "endpoint that cannot be reached"),
  VL0516(ERROR, "secret in a rendered file"),
  VL0517(ERROR, "secret without a value"),
  VL0518(ERROR, "version of Flux that is not supported"),
  VL0519(ERROR, "no addresses for services"),

  VL0601(WARNING, "domain under `.local`"),
  VL0602(NOTE, "not rendered by this version"),
  VL0603(NOTE, "host without a budget"),
  VL0604(WARNING, "suppression that hides nothing"),
  VL0605(WARNING, "value that the chart does not know"),
  VL0612(WARNING, "quorum in one place"),

  VL0701(WARNING, "not imported"),
  VL0702(NOTE, "guessed by an import"),
  VL0703(NOTE, "renamed by an import"),
  VL0704(WARNING, "variable without a value"),
  VL0705(ERROR, "template instead of a topology");

  private final Severity severity;
  private final String title;

  Code(Severity severity, String title) {
    this.severity = severity;
    this.title = title;
  }

  public Severity severity() {
    return severity;
  }

  /** What it is about, in a few words. */
  public String title() {
    return title;
  }

  /** The code of that text, in any case. */
  public static Optional<Code> find(String text) {
    for (Code code : values()) {
      if (code.name().equalsIgnoreCase(text)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}
