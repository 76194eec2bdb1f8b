package dev.karst.mapper.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sources of entities that are records of random components. */
final class RandomRecords {
  private static final String IMPORTS =
      "import dev.karst.mapper.*; import java.math.*; import java.net.*; import"
          + " java.nio.ByteBuffer; import java.time.*; import java.util.*; ";

  private static final List<String> KEYS =
      List.of(
          "int",
          "Long",
          "UUID",
          "Instant",
          "LocalDate",
          "BigDecimal",
          "Duration",
          "YearMonth",
          "Kind");

  private static final List<String> PRIMITIVES =
      List.of("boolean", "byte", "short", "int", "long", "float", "double", "char");

  private static final List<String> SCALARS =
      List.of(
          "String",
          "Character",
          "Boolean",
          "Byte",
          "Short",
          "Integer",
          "Long",
          "Float",
          "Double",
          "BigInteger",
          "BigDecimal",
          "ByteBuffer",
          "UUID",
          "URI",
          "Locale",
          "Currency",
          "Instant",
          "LocalDate",
          "LocalTime",
          "LocalDateTime",
          "OffsetTime",
          "OffsetDateTime",
          "ZonedDateTime",
          "Duration",
          "Period",
          "Year",
          "YearMonth",
          "MonthDay",
          "ZoneId",
          "ZoneOffset",
          "Kind");

  /** Those that are stored as strings, and sort. */
  private static final List<String> TEXTS =
      List.of("String", "UUID", "LocalDate", "Instant", "YearMonth", "MonthDay", "Kind");

  private static final int MOST_COMPONENTS = 10;
  private static final int DEEPEST = 3;

  private final Random random;

  RandomRecords(Random random) {
    this.random = random;
  }

  /** A record in package {@code random}, with its nested records and an enum. */
  String source(String name, String table) {
    int nested = random.nextInt(4);
    StringBuilder source =
        new StringBuilder("package random; ")
            .append(IMPORTS)
            .append("@Table(\"" + table + "\") public record " + name + "(")
            .append("@PartitionKey " + pick(KEYS) + " key");
    if (random.nextBoolean()) {
      source.append(", @SortKey " + pick(KEYS) + " sort");
    }
    components(nested).forEach(each -> source.append(", ").append(each));
    source.append(") { public enum Kind { A, B, C { } } ");
    for (int i = 0; i < nested; i++) {
      // Each has only those before it inside, so that none needs itself.
      String inside = String.join(", ", components(i));
      source.append("public record N" + i + "(" + inside + ") {} ");
    }
    return source.append("}").toString();
  }

  private List<String> components(int nested) {
    List<String> components = new ArrayList<>();
    for (int i = random.nextInt(MOST_COMPONENTS); i > 0; i--) {
      String name = "component" + i;
      String renamed = random.nextInt(4) == 0 ? "@Attribute(\"a-" + i + " é\") " : "";
      components.add(renamed + component(nested) + " " + name);
    }
    return components;
  }

  private String component(int nested) {
    return switch (random.nextInt(8)) {
      case 0 -> pick(PRIMITIVES);
      case 1 -> pick(List.of("OptionalInt", "OptionalLong", "OptionalDouble"));
      case 2 -> "Optional<" + inside(nested) + ">";
      default -> value(nested, 0);
    };
  }

  /** No set: DynamoDB has no empty ones, so an optional with one is read as empty itself. */
  private String inside(int nested) {
    String value = value(nested, 1);
    return value.contains("Set<") ? pick(SCALARS) : value;
  }

  private String value(int nested, int depth) {
    int kinds = depth < DEEPEST ? 12 : 6;
    return switch (random.nextInt(kinds)) {
      case 0, 1 -> nested == 0 ? pick(SCALARS) : "N" + random.nextInt(nested);
      case 6 -> "List<" + value(nested, depth + 1) + ">";
      case 7 -> "Collection<" + value(nested, depth + 1) + ">";
      case 8 -> "Set<" + (nested == 0 || random.nextBoolean() ? pick(SCALARS) : "N0") + ">";
      case 9 -> "SortedSet<" + pick(TEXTS) + ">";
      case 10 -> "Map<" + pick(TEXTS) + ", " + value(nested, depth + 1) + ">";
      case 11 -> "NavigableMap<" + pick(TEXTS) + ", " + value(nested, depth + 1) + ">";
      default -> pick(SCALARS);
    };
  }

  private String pick(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
