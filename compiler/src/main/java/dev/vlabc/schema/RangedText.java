package dev.vlabc.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with groups of numbers in brackets, each of which stands for its members: {@code
 * machine-[1-8]}, {@code server-[01-14]} (padded as written), {@code n-[1-4, 7]}. Several groups
 * are dealt out together: the second member has the second number of each.
 */
public final class RangedText {

  /** How many members the ranges of a whole lab may have. */
  public static final int BUDGET = 100_000;

  private static final Pattern BACKWARDS = Pattern.compile("\\[([0-9]{1,9})-([0-9]{1,9})]");
  private static final Pattern GROUP = Pattern.compile("\\[([0-9][-0-9, ]*)\\]");

  private final String text;
  private final List<String> between;
  private final List<NumberGroup> groups;
  private final Optional<String> problem;

  private RangedText(
      String text, List<String> between, List<NumberGroup> groups, Optional<String> problem) {
    this.text = text;
    this.between = List.copyOf(between);
    this.groups = List.copyOf(groups);
    this.problem = problem;
  }

  /** Of a value, in which brackets may also mean something else, as in {@code [::1]:53}. */
  public static RangedText of(String text) {
    List<String> between = new ArrayList<>();
    List<NumberGroup> groups = new ArrayList<>();
    Optional<String> problem = Optional.empty();
    Matcher matcher = GROUP.matcher(text);
    int end = 0;
    while (matcher.find()) {
      NumberGroup group = NumberGroup.parse(matcher.group(1));
      problem = problem.or(group::problem);
      between.add(text.substring(end, matcher.start()));
      groups.add(group);
      end = matcher.end();
    }
    between.add(text.substring(end));
    return new RangedText(text, between, groups, problem);
  }

  /** Of a name, in which brackets mean nothing but numbers, and which has one group at most. */
  public static RangedText ofName(String text) {
    RangedText name = ofLink(text);
    return name.groups.size() < 2 || name.problem.isPresent()
        ? name
        : name.with("a name may carry only one range");
  }

  /** Of the name of a link, which may have a group in each part. */
  public static RangedText ofLink(String text) {
    RangedText name = of(text);
    boolean open = name.between.stream().anyMatch(part -> part.matches("(?s).*[\\[\\]].*"));
    return open && name.problem.isEmpty()
        ? name.with("a range is numbers in brackets, such as `[1-8]`, `[01-14]` or `[1-4, 7]`")
        : name;
  }

  private RangedText with(String fault) {
    return new RangedText(text, between, groups, Optional.of(fault));
  }

  /** What is wrong with it, if anything is. */
  public Optional<String> problem() {
    return problem;
  }

  /** How to mend what is wrong with it: with the right way round where it runs backwards. */
  public String remedy() {
    String turned =
        BACKWARDS
            .matcher(text)
            .replaceAll(
                group ->
                    Long.parseLong(group.group(1)) > Long.parseLong(group.group(2))
                        ? "[" + group.group(2) + "-" + group.group(1) + "]"
                        : group.group());
    return turned.equals(text)
        ? "write a range like `[1-8]`, `[01-14]` or `[1-4, 7]`, with less than 100,000 members"
        : "write " + Wording.quote(turned);
  }

  /** Whether it has a group at all. */
  public boolean ranged() {
    return !groups.isEmpty();
  }

  /** How many members each of its groups has, in the order of the text. */
  public List<Integer> counts() {
    return groups.stream().map(NumberGroup::count).toList();
  }

  /** How many members the first group has; 1 where there is none. */
  public int count() {
    return groups.isEmpty() ? 1 : groups.getFirst().count();
  }

  /** Whether all groups have the same number of members. */
  public boolean even() {
    return groups.stream().allMatch(group -> group.count() == count());
  }

  /** All members, in order; of a text that is sound and even. */
  public List<String> members() {
    List<String> members = new ArrayList<>();
    for (int index = 0; index < count(); index++) {
      members.add(member(index));
    }
    return members;
  }

  /** The member of that index; a text without a group is its own and only one. */
  public String member(int index) {
    StringBuilder member = new StringBuilder(between.getFirst());
    for (int i = 0; i < groups.size(); i++) {
      member.append(groups.get(i).number(index)).append(between.get(i + 1));
    }
    return member.toString();
  }

  /** Which member of a text with one group that is; -1 where it is none. */
  public int index(String member) {
    for (int index = 0; problem.isEmpty() && even() && index < count(); index++) {
      if (member(index).equals(member)) {
        return index;
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    return text;
  }
}
