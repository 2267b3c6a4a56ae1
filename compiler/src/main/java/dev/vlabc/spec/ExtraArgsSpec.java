package dev.vlabc.spec;

import java.util.List;

/** Further arguments of k3s by the node's part, whoever starts it. */
public record ExtraArgsSpec(List<String> server, List<String> agent) {

  static ExtraArgsSpec from(Fields fields) {
    return new ExtraArgsSpec(fields.texts("server"), fields.texts("agent"));
  }
}
