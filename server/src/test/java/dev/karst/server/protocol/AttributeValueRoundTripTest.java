package dev.karst.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.GetItemResponse;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.RequestFaults;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Random items, written and read again. */
class AttributeValueRoundTripTest {
  private static final int ITEMS = 100;

  @RepeatedTest(10)
  void whatIsWrittenIsReadAgain(RepetitionInfo repetition) {
    long seed = 4000L + repetition.getCurrentRepetition();
    Random random = new Random(seed);
    for (int i = 0; i < ITEMS; i++) {
      Item item = Item.of(attributes(random, 4));
      byte[] json = Json.bytes(ItemAnswers.GOT, new GetItemResponse(item, null));
      RequestBody.Read<PutItemRequest> read = RequestBody.read(json, ItemRequests.PUT);
      assertThat(read.request().item()).as("seed=%s i=%s", seed, i).isEqualTo(item);
      assertThat(read.faults()).isSameAs(RequestFaults.NONE);
    }
  }

  private static Map<String, AttributeValue> attributes(Random random, int depth) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    for (int n = random.nextInt(5); n > 0; n--) {
      attributes.put(string(random), value(random, depth - 1));
    }
    return attributes;
  }

  private static AttributeValue value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 10 : 8)) {
      case 0 -> AttributeValue.s(string(random));
      case 1 -> AttributeValue.n(number(random));
      case 2 -> AttributeValue.b(bytes(random));
      case 3 -> AttributeValue.bool(random.nextBoolean());
      case 4 -> AttributeValue.nul();
      case 5 -> AttributeValue.ss(strings(random));
      case 6 -> AttributeValue.ns(numbers(random));
      case 7 -> AttributeValue.bs(binaries(random).values());
      case 8 -> AttributeValue.m(attributes(random, depth));
      default ->
          AttributeValue.l(
              IntStream.range(0, random.nextInt(4))
                  .mapToObj(i -> value(random, depth - 1))
                  .toList());
    };
  }

  private static String string(Random random) {
    StringBuilder string = new StringBuilder();
    for (int n = random.nextInt(12); n > 0; n--) {
      int point =
          switch (random.nextInt(4)) {
            case 0 -> random.nextInt(0x20);
            case 1 -> random.nextInt(0x800);
            case 2 -> 0xE000 + random.nextInt(0x2000);
            default -> 0x10000 + random.nextInt(0x100000);
          };
      string.appendCodePoint(point);
    }
    return string.toString();
  }

  private static BigDecimal number(Random random) {
    int digits = 1 + random.nextInt(38);
    BigInteger unscaled = new BigInteger(100, random).mod(BigInteger.TEN.pow(digits));
    return new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), random.nextInt(90));
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(10)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static Set<String> strings(Random random) {
    Set<String> strings = new LinkedHashSet<>();
    for (int n = random.nextInt(4); n >= 0; n--) {
      strings.add(string(random));
    }
    return strings;
  }

  private static Set<BigDecimal> numbers(Random random) {
    Set<BigDecimal> numbers = new LinkedHashSet<>();
    for (int n = random.nextInt(4); n >= 0; n--) {
      numbers.add(AttributeValue.n(number(random)).value());
    }
    return numbers;
  }

  private static Map<String, byte[]> binaries(Random random) {
    Map<String, byte[]> binaries = new TreeMap<>();
    for (int n = random.nextInt(4); n >= 0; n--) {
      byte[] bytes = bytes(random);
      binaries.put(HexFormat.of().formatHex(bytes), bytes);
    }
    return binaries;
  }
}
