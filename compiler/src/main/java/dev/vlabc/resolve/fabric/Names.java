package dev.vlabc.resolve.fabric;

import dev.vlabc.lock.Member;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a node's name becomes an owner and a member of the lock: {@code leaf-3} is number 3 of {@code
 * leaf-}; a name without a number is itself.
 */
record Names(String stem, Member member) {

  private static final Pattern NUMBERED = Pattern.compile("(.*?)0*([1-9][0-9]{0,5}|0)");
  private static final String NAMED = "named";

  static Names of(String name) {
    Matcher matcher = NUMBERED.matcher(name);
    return matcher.matches() && !matcher.group(1).isEmpty()
        ? new Names(matcher.group(1), new Member.Numbered(Long.parseLong(matcher.group(2))))
        : new Names(NAMED, new Member.Named(name));
  }

  /** The owner of its block in a partition. */
  String owner(String partition) {
    return "partitions/" + partition + "/" + stem;
  }
}
