package dev.vlabc.check;

import dev.vlabc.diagnostic.Diagnostics;

/** Something that must hold in every plan. */
interface Rule {

  /** Reports where it does not. */
  void check(Facts facts, Diagnostics diagnostics);
}
