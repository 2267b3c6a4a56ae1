/** The least that a JVM can do: what the benchmark measures vlabc by. */
final class Hello {
  private Hello() {}

  static void main() {
    System.out.println("hello");
  }
}
