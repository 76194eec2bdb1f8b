package dev.karst.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A seeded source of random values of all types. */
public final class RandomValues {
  private final Random random;

  public RandomValues(long seed) {
    random = new Random(seed);
  }

  /** Runs a check with fresh seeds; a failure names the seed to run it with again. */
  public static void forSeeds(int count, Consumer<RandomValues> check) {
    for (long seed = 1; seed <= count; seed++) {
      try {
        check.accept(new RandomValues(seed));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed=" + seed, e);
      }
    }
  }

  public Random random() {
    return random;
  }

  public int upTo(int max) {
    return random.nextInt(max + 1);
  }

  /** Any number DynamoDB stores, of all magnitudes alike. */
  public BigDecimal number() {
    return switch (random.nextInt(4)) {
      case 0 -> BigDecimal.valueOf(random.nextLong() >> random.nextInt(64));
      case 1 -> BigDecimal.valueOf(random.nextInt(2001) - 1000, random.nextInt(5));
      default -> ofAnyMagnitude();
    };
  }

  private BigDecimal ofAnyMagnitude() {
    int digits = 1 + random.nextInt(38);
    BigInteger unscaled =
        new BigInteger(130, random).mod(BigInteger.TEN.pow(digits)).max(BigInteger.ONE);
    int exponent = -130 + random.nextInt(256);
    BigDecimal number = new BigDecimal(unscaled, unscaled.toString().length() - 1 - exponent);
    return random.nextBoolean() ? number : number.negate();
  }

  public String string() {
    int length = random.nextInt(100) == 0 ? random.nextInt(3000) : random.nextInt(12);
    StringBuilder string = new StringBuilder();
    int ceiling =
        switch (random.nextInt(4)) {
          case 0 -> 0x800;
          case 1 -> 0x10000;
          case 2 -> 0x110000;
          default -> 0x80;
        };
    while (string.length() < length) {
      int codePoint = random.nextInt(ceiling);
      if (codePoint < 0xD800 || codePoint > 0xDFFF) {
        string.appendCodePoint(codePoint);
      }
    }
    return string.toString();
  }

  public byte[] binary() {
    byte[] bytes = new byte[random.nextInt(100) == 0 ? random.nextInt(5000) : random.nextInt(9)];
    random.nextBytes(bytes);
    return bytes;
  }

  public AttributeValue value(int depth) {
    int kind = random.nextInt(depth > 0 ? 10 : 8);
    return switch (kind) {
      case 0 -> AttributeValue.s(string());
      case 1 -> AttributeValue.n(number());
      case 2 -> AttributeValue.b(binary());
      case 3 -> AttributeValue.bool(random.nextBoolean());
      case 4 -> AttributeValue.nul();
      case 5 -> AttributeValue.ss(new LinkedHashSet<>(some(this::string)));
      case 6 -> AttributeValue.ns(new TreeSet<>(some(this::number)));
      case 7 -> {
        TreeSet<byte[]> distinct = new TreeSet<>(java.util.Arrays::compareUnsigned);
        distinct.addAll(some(this::binary));
        yield AttributeValue.bs(distinct);
      }
      case 8 -> AttributeValue.m(attributes(depth - 1, 5));
      default -> {
        List<AttributeValue> elements = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
          elements.add(value(depth - 1));
        }
        yield AttributeValue.l(elements);
      }
    };
  }

  public Item item() {
    return Item.of(attributes(random.nextInt(6), 12));
  }

  /** A value nested so many levels deep: 1 is a scalar. */
  public AttributeValue nested(int levels) {
    AttributeValue value = AttributeValue.n(number());
    for (int i = 1; i < levels; i++) {
      value =
          random.nextBoolean() ? AttributeValue.l(value) : AttributeValue.m(Map.of("n" + i, value));
    }
    return value;
  }

  private Map<String, AttributeValue> attributes(int depth, int max) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    int count = random.nextInt(max + 1);
    for (int i = 0; i < count; i++) {
      String name = random.nextInt(3) > 0 ? "a" + random.nextInt(40) : "x" + string();
      attributes.put(name, value(depth));
    }
    return attributes;
  }

  private <T> List<T> some(Supplier<T> supplier) {
    List<T> values = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      values.add(supplier.get());
    }
    return values;
  }
}
