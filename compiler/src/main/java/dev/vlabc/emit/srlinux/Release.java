package dev.vlabc.emit.srlinux;

import dev.vlabc.emit.srlinux.SrlinuxView.Words;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A release of SR Linux: year and month. */
record Release(int year, int month) implements Comparable<Release> {

  /** Until here, policies name their sets directly (Nokia's YANG models, 24.10.1 and 25.3.1). */
  private static final Release LAST_DIRECT = new Release(24, 10);

  private static final Pattern TAG = Pattern.compile(".*:v?(\\d{2})\\.(\\d{1,2})(\\D.*)?");
  private static final Release NEWEST = new Release(99, 12);

  /** The one that an image's tag tells, else the newest: {@code latest} and digests are that. */
  static Release of(String image) {
    Matcher tag = TAG.matcher(image);
    return tag.matches()
        ? new Release(Integer.parseInt(tag.group(1)), Integer.parseInt(tag.group(2)))
        : NEWEST;
  }

  Words words() {
    return compareTo(LAST_DIRECT) <= 0
        ? new Words("prefix-set", "as-path-set", false)
        : new Words("prefix prefix-set", "as-path as-path-set", true);
  }

  @Override
  public int compareTo(Release other) {
    return Comparator.comparingInt(Release::year)
        .thenComparingInt(Release::month)
        .compare(this, other);
  }
}
