package dev.karst.mapper.processor;

import static dev.karst.mapper.processor.DiagnosticsTest.foreign;
import static dev.karst.mapper.processor.DiagnosticsTest.order;

import dev.karst.mapper.processor.DiagnosticsTest.Case;
import java.util.stream.Stream;

/** Classes of which no objects can be made, or in too many ways. */
final class CreationCases {
  private CreationCases() {}

  static Stream<Case> all() {
    return Stream.of(
        order(
            "KARST-059: objects of Order could be made by Order(String id, long total) and by"
                + " Order(long total, String id). Fix: annotate the one to use with @Creator.",
            "@Table(\"orders\")",
            "class Order { // here",
            "  Order(String id, long total) {}",
            "  Order(long total, String id) {}",
            "  Order(String id) {}",
            "  @PartitionKey String getId() { return null; }",
            "  long total() { return 0; }",
            "}"),
        order(
            "KARST-059: objects of Order could be made by Order(String id, long total) and by"
                + " Order(long total, String id). Fix: annotate the one to use with @Creator.",
            "@Table(\"orders\")",
            "class Order { // here",
            "  private long total;",
            "  Order() {}",
            "  Order(String id, long total) {}",
            "  Order(long total, String id) {}",
            "  @PartitionKey String getId() { return null; }",
            "  void setId(String id) {}",
            "  long total() { return total; }",
            "}"),
        order(
            "KARST-060: total can be read, but Order(String id) does not take it. Fix: add a"
                + " parameter long total, or annotate the getter with @Ignore.",
            "@Table(\"orders\") class Order {",
            "  Order() {}",
            "  @Creator Order(String id) {}",
            "  @PartitionKey String getId() { return null; }",
            "  public long getTotal() { return 0; } // here",
            "}"),
        order(
            "KARST-060: count can be read, but Order(String id) does not take it. Fix: add a"
                + " parameter long count, or annotate the getter with @Ignore.",
            "@Table(\"orders\") class Order {",
            "  @PartitionKey private final String id;",
            "  @Version private final long count = 0;",
            "  Order(String id) { this.id = id; }",
            "  String id() { return id; }",
            "  long count() { return count; } // here",
            "}"),
        order(
            "KARST-060: note can be read, but Order(String id) does not take it. Fix: add a"
                + " parameter Optional<String> note, or annotate the getter with @Ignore.",
            "@Table(\"orders\") class Order extends Noted<String> {",
            "  private final String id;",
            "  Order(String id) { this.id = id; }",
            "  @PartitionKey String id() { return id; }",
            "}",
            "class Noted<N> {",
            "  private N note;",
            "  Optional<N> note() { return Optional.ofNullable(note); } // here",
            "}"),
        order(
            "KARST-060: nothing gives what Order(String id, int total) takes as total. Fix: add a"
                + " getter of that name and of type int, or name the parameter after one.",
            "@Table(\"orders\") class Order {",
            "  private Order() {}",
            "  Order(int size) {}",
            "  Order(String id, int total) {} // here",
            "  @PartitionKey String getId() { return null; }",
            "  Integer total() { return 0; }",
            "}"),
        order(
            "KARST-060: nothing gives what of(String id, int total) takes as total. Fix: add a"
                + " getter of that name and of type int, or name the parameter after one.",
            "@Table(\"orders\") record Order(@PartitionKey String id) {",
            "  @Creator",
            "  static Order of(String id, int total) { return null; } // here",
            "}"),
        foreign(
            "KARST-062: y can be read, but Goods.Builder does not take it. Fix: add y(int) to"
                + " Goods.Builder, or annotate the getter with @Ignore.",
            "Point point",
            "public static class Point {",
            "  private Point() {}",
            "  public static Builder builder() { return null; }",
            "  public int getX() { return 0; }",
            "  public int getY() { return 0; } // here",
            "}",
            "public static class Builder {",
            "  public Builder x(int x) { return this; }",
            "  public Builder y(short y) { return this; }",
            "  Builder y(int y) { return this; }",
            "  public Point build() { return null; }",
            "}"),
        order(
            "KARST-062: total can be read, but Order.Builder does not take it. Fix: add total(int)"
                + " to Order.Builder, or annotate the getter with @Ignore.",
            "@Table(\"orders\") class Order {",
            "  @PartitionKey private final String id;",
            "  private final int total;",
            "  private Order(String id, int total) { this.id = id; this.total = total; }",
            "  public String id() { return id; }",
            "  public int total() { return total; } // here",
            "  void setTotal(int total) {}",
            "  static Builder builder() { return null; }",
            "  static class Builder {",
            "    Builder id(String id) { return this; }",
            "    Builder setNumber(int total) { return this; }",
            "    Order build() { return null; }",
            "  }",
            "}"),
        order(
            "KARST-062: Order.Builder builds no Order. Fix: add a method build() that gives Order.",
            "@Table(\"orders\") class Order {",
            "  private Order() {}",
            "  static Builder builder() { return null; } // here",
            "  @PartitionKey String getId() { return null; }",
            "  static class Builder {",
            "    Builder id(String id) { return this; }",
            "    Object build() { return null; }",
            "  }",
            "}"),
        order(
            "KARST-063: Lombok has not added to Order what @Getter says. Fix: name Lombok as an"
                + " annotation processor too, or write the members yourself.",
            "@Table(\"orders\") class Order {",
            "  @PartitionKey @lombok.Getter @lombok.Setter",
            "  private String id; // here",
            "}"),
        order(
            "KARST-064: @Creator has no effect on of(String id). Fix: put it on a constructor, or"
                + " on a static method that gives Order or its builder, and that is not private.",
            "@Table(\"orders\") record Order(@PartitionKey String id) {",
            "  @Creator // here",
            "  static String of(String id) { return null; }",
            "}"),
        order(
            "KARST-064: @Creator has no effect on Order(String id). Fix: put it on a constructor,"
                + " or on a static method that gives Order or its builder, and that is not"
                + " private.",
            "@Table(\"orders\") class Order {",
            "  public Order() {}",
            "  @Creator // here",
            "  private Order(String id) {}",
            "  @PartitionKey public String getId() { return null; }",
            "  public void setId(String id) {}",
            "}"),
        order(
            "KARST-064: both create(String id) and draft() are annotated with @Creator. Fix: keep"
                + " one.",
            "@Table(\"orders\") record Order(@PartitionKey String id) {",
            "  @Creator static Order create(String id) { return null; }",
            "  @Creator // here",
            "  static Draft draft() { return null; }",
            "  static class Draft {}",
            "}"));
  }
}
