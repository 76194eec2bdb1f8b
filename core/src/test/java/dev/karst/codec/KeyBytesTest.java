package dev.karst.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import dev.karst.schema.KeyType;
import dev.karst.value.AttributeValue;
import dev.karst.value.RandomValues;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeyBytesTest {
  private static final HexFormat HEX = HexFormat.of();

  private final KeyBytes key = new KeyBytes();

  @Test
  void goldenBytes() {
    key.partition("Äpfel€😀").sort(-12);
    assertThat(partition(key)).isEqualTo("01c3847066656ce282acf09f9880");
    assertThat(sort(key)).isEqualTo("3e59ff");

    key.clear().space((byte) 7).partition(new BigDecimal("12.30")).sort(new byte[] {0, -1});
    assertThat(partition(key)).isEqualTo("07c10c1e");
    assertThat(sort(key)).isEqualTo("00ff");

    key.clear().partition(1);
    assertThat(partition(key)).isEqualTo("01c101");
    assertThat(key.hasSort()).isFalse();
    assertThat(key.clear().hasPartition()).isFalse();
  }

  /** Scans go in the order of these: a change here is a new format version. */
  @ParameterizedTest
  @CsvSource({
    "a, 9184812211070387344",
    "b, 5484796598302355138",
    "seven77, 7937265108269287054",
    "eight888, -7915713158328113795",
    "customer#1, 2643993137288538680",
    "customer#2, 6392145011383421943",
    "0123456789abcdef0123456789abcdef, -8747248720006009544"
  })
  void goldenHashes(String partition, long hash) {
    assertThat(key.partition(partition).hash()).isEqualTo(hash);
  }

  @Test
  void hashesDependOnEveryByteAndSpreadOverTheirBits() {
    int[] buckets = new int[64];
    java.util.Set<Long> hashes = new java.util.HashSet<>();
    for (int i = 0; i < 64_000; i++) {
      long hash = key.clear().partition("customer#" + i).hash();
      hashes.add(hash);
      buckets[(int) (hash >>> 58)]++;
    }
    assertThat(hashes).hasSize(64_000);
    assertThat(Arrays.stream(buckets).boxed())
        .allSatisfy(bucket -> assertThat(bucket).isBetween(800, 1200));
    assertThat(key.space((byte) 1).hash()).isNotEqualTo(key.space((byte) 2).hash());
  }

  @Test
  void stringsAreOrderedByTheirUtf8() {
    RandomValues.forSeeds(
        5000,
        values -> {
          String a = values.string() + "a";
          String b = values.random().nextBoolean() ? values.string() + "a" : a + values.string();
          if (a.length() < 300 && b.length() < 300) {
            byte[] utf8 = b.getBytes(StandardCharsets.UTF_8);
            assertThat(compare(new KeyBytes().sort(a), new KeyBytes().sort(b)))
                .isEqualTo(
                    Integer.signum(
                        Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), utf8)));
          }
        });
  }

  @Test
  void numbersAreOrderedByValueAndEqualOnesAreOneKey() {
    RandomValues.forSeeds(
        5000,
        values -> {
          BigDecimal a = values.number();
          BigDecimal b = values.number();
          assertThat(compare(new KeyBytes().sort(a), new KeyBytes().sort(b)))
              .isEqualTo(a.compareTo(b));
        });
    assertThat(compare(new KeyBytes().sort(1), new KeyBytes().sort(new BigDecimal("1.00"))))
        .isZero();
  }

  @Test
  void binariesAreOrderedUnsigned() {
    assertThat(
            compare(new KeyBytes().sort(new byte[] {127}), new KeyBytes().sort(new byte[] {-128})))
        .isNegative();
    assertThat(compare(new KeyBytes().sort(new byte[] {1}), new KeyBytes().sort(new byte[] {1, 0})))
        .isNegative();
  }

  @Test
  void valuesComeBack() {
    RandomValues.forSeeds(
        2000,
        values -> {
          String string = "k" + values.string();
          if (string.length() < 300) {
            key.clear().partition(AttributeValue.s(string)).sort(AttributeValue.s(string));
            assertThat(key.partitionValue(KeyType.S)).isEqualTo(AttributeValue.s(string));
            assertThat(key.sortValue(KeyType.S)).isEqualTo(AttributeValue.s(string));
          }
          AttributeValue number = AttributeValue.n(values.number());
          key.clear().partition(number).sort(number);
          assertThat(key.partitionValue(KeyType.N)).isEqualTo(number);
          assertThat(new KeyBytes().copyFrom(key).sortValue(KeyType.N)).isEqualTo(number);
          AttributeValue binary = AttributeValue.b((byte) values.upTo(255), (byte) 1);
          key.clear().partition(binary).sort(binary);
          assertThat(key.partitionValue(KeyType.B)).isEqualTo(binary);
          assertThat(key.sortValue(KeyType.B)).isEqualTo(binary);
        });
  }

  @Test
  void anUnpairedSurrogateIsRefused() {
    for (String unpaired : List.of("a\uD800", "a\uD800b", "\uDC00", "\uDC00\uD800")) {
      assertThatThrownBy(() -> key.sort(unpaired))
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("A string has half a surrogate pair at index ");
    }
  }

  @Test
  void theLongestKeysAreTaken() {
    key.partition("x".repeat(2048)).sort("y".repeat(1024));
    assertThat(key.partitionLength()).isEqualTo(2049);
    assertThat(key.sortLength()).isEqualTo(1024);
    key.partition(new byte[2048]).sort(new byte[1024]);
    key.partition("€".repeat(682) + "é").sort("€".repeat(341) + "x");
    assertThat(key.partitionLength()).isEqualTo(2049);
  }

  @ParameterizedTest
  @MethodSource
  void refusals(Consumer<KeyBytes> setter, String message) {
    KeyBytes named = new KeyBytes().names("pk", "sk");
    assertThatThrownBy(() -> setter.accept(named))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  static Stream<Arguments> refusals() {
    String partitionTooLarge =
        "One or more parameter values were invalid: "
            + "Size of hashkey has exceeded the maximum size limit of2048 bytes";
    String sortTooLarge =
        "One or more parameter values were invalid: "
            + "Aggregated size of all range keys has exceeded the size limit of 1024 bytes";
    String empty =
        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
            + " contain an empty ";
    return Stream.of(
        refusal(key -> key.partition("x".repeat(2049)), partitionTooLarge),
        refusal(key -> key.partition("€".repeat(683)), partitionTooLarge),
        refusal(key -> key.partition(new byte[2049]), partitionTooLarge),
        refusal(key -> key.sort("x".repeat(1025)), sortTooLarge),
        refusal(key -> key.sort("é".repeat(513)), sortTooLarge),
        refusal(key -> key.sort(new byte[1025]), sortTooLarge),
        refusal(key -> key.partition(""), empty + "string value. Key: pk"),
        refusal(key -> key.sort(""), empty + "string value. Key: sk"),
        refusal(key -> key.partition(new byte[0]), empty + "binary value. Key: pk"),
        refusal(key -> key.sort(new byte[0]), empty + "binary value. Key: sk"),
        refusal(
            key -> key.sort(new BigDecimal("1e126")),
            "Number overflow. Attempting to store a number with magnitude larger than supported"
                + " range"),
        refusal(
            key -> key.partition(AttributeValue.bool(true)),
            "The provided key element does not match the schema"));
  }

  private static Arguments refusal(Consumer<KeyBytes> setter, String message) {
    return Arguments.of(setter, message);
  }

  private static int compare(KeyBytes a, KeyBytes b) {
    return Integer.signum(
        Arrays.compareUnsigned(a.sortBytes(), 0, a.sortLength(), b.sortBytes(), 0, b.sortLength()));
  }

  private static String partition(KeyBytes key) {
    return HEX.formatHex(key.partitionBytes(), 0, key.partitionLength());
  }

  private static String sort(KeyBytes key) {
    return HEX.formatHex(key.sortBytes(), 0, key.sortLength());
  }
}
