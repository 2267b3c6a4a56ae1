package dev.vlabc.schema;

/** The keywords of JSON Schema whose faults we tell apart, the most telling first. */
enum Keyword {
  /** Our own: the range in a name. */
  RANGE("x-ranges"),
  TYPE("type"),
  CONST("const"),
  UNKNOWN("additionalProperties"),
  FEWEST_KEYS("minProperties"),
  MOST_KEYS("maxProperties"),
  MISSING("required"),
  WORD("enum"),
  SHORTEST("minLength"),
  PATTERN("pattern"),
  LONGEST("maxLength"),
  LEAST("minimum"),
  ABOVE("exclusiveMinimum"),
  MOST("maximum"),
  FEWEST_ITEMS("minItems"),
  MOST_ITEMS("maxItems"),
  TWICE("uniqueItems"),
  OTHER("");

  private final String written;

  Keyword(String written) {
    this.written = written;
  }

  static Keyword of(String written) {
    for (Keyword keyword : values()) {
      if (keyword.written.equals(written)) {
        return keyword;
      }
    }
    return OTHER;
  }
}
