package dev.vlabc.tests.live;

/** A link of a rendered topology. */
record Cable(End a, End b, int mtu) {

  record End(String node, String port, String mac) {

    static End of(Tree end) {
      return new End(end.at("node").text(), end.at("interface").text(), end.at("mac").text());
    }
  }

  static Cable of(Tree link) {
    String type = link.at("type").text();
    if (!type.equals("veth")) {
      throw new IllegalStateException("a link that no world has: " + type);
    }
    Tree ends = link.at("endpoints");
    return new Cable(
        End.of(ends.items().getFirst()),
        End.of(ends.items().getLast()),
        Integer.parseInt(link.at("mtu").text()));
  }
}
