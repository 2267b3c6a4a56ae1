package dev.vlabc.value;

import java.nio.charset.StandardCharsets;

/**
 * Numbers that belong to names and to nothing else: FNV-1a over 64 bits, stirred by the finalizer
 * of MurmurHash3. They tell things apart and keep no secret, so they need no SHA-256, whose first
 * use costs every start some ten milliseconds.
 */
final class Fingerprint {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Fingerprint() {}

  /**
   * 64 bits that belong to those names in that order.
   *
   * @param seed another one gives bits that have nothing to do with these
   */
  static long of(int seed, String... names) {
    long hash = (OFFSET ^ seed) * PRIME;
    for (byte octet : String.join("\0", names).getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (octet & 0xff)) * PRIME;
    }
    return stirred(hash);
  }

  /** Every bit of the result hangs on every bit of the hash. */
  private static long stirred(long hash) {
    long bits = hash;
    bits = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
    bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return bits ^ (bits >>> 33);
  }
}
