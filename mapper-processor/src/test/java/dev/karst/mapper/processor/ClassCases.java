package dev.karst.mapper.processor;

import dev.karst.mapper.processor.DiagnosticsTest.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong about classes and the types of their components. */
final class ClassCases {
  private ClassCases() {}

  /** Classes of a sealed interface, which is added if it is not among the lines. */
  private static Case shared(String message, String... lines) {
    List<String> all = new ArrayList<>(List.of(lines));
    if (!String.join("", lines).contains("sealed interface Order")) {
      all.add("@Table(\"orders\") sealed interface Order {}");
    }
    return new Case("Order.java", message, all);
  }

  static Stream<Case> all() {
    return Stream.of(
        DiagnosticsTest.component(
            "KARST-008: values of type Thread cannot be stored. Fix: use a JDK value type, an"
                + " enum, a record, a bean, or a List, Set or Map of those, name a converter with"
                + " @ConvertWith, store it with @Json, or annotate it with @Ignore.",
            "Thread thread"),
        DiagnosticsTest.component(
            "KARST-008: values of type char[] cannot be stored. Fix: use a JDK value type, an"
                + " enum, a record, a bean, or a List, Set or Map of those, name a converter with"
                + " @ConvertWith, store it with @Json, or annotate it with @Ignore.",
            "char[] letters"),
        DiagnosticsTest.component(
            "KARST-009: List does not say what it contains. Fix: give it type arguments, such as"
                + " <String>.",
            "List lines"),
        DiagnosticsTest.component(
            "KARST-010: ? extends Number could be any type, so nothing tells how to store it. Fix:"
                + " name the type; an attribute has neither wildcards nor type variables.",
            "List<? extends Number> lines"),
        DiagnosticsTest.component(
            "KARST-011: a map's keys cannot be of type Integer. Fix: use String, an enum, UUID, or"
                + " another type that is stored as a string.",
            "Map<Integer, String> names"),
        DiagnosticsTest.order(
            "KARST-012: id and other are both stored as attribute \"id\". Fix: give one another"
                + " name with @Attribute.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id,",
            "  @Attribute(\"id\") String other // here",
            ") {}"),
        DiagnosticsTest.component(
            "KARST-013: the attribute of note has a blank name. Fix: name it, or remove @Attribute"
                + " to store it as \"note\".",
            "@Attribute(\" \") String note"),
        DiagnosticsTest.order(
            "KARST-014: \"o!\" is not a table name. Fix: use 3 to 255 characters of a-z, A-Z, 0-9,"
                + " '_', '.' and '-'.",
            "@Table(",
            "  \"o!\" // here",
            ") record Order(@PartitionKey String id) {}"),
        DiagnosticsTest.order(
            "KARST-015: Order is an interface and cannot be read from a table. Fix: put @Table on a"
                + " record, a concrete class, or a sealed interface of those.",
            "@Table(\"orders\")",
            "interface Order {} // here"),
        DiagnosticsTest.order(
            "KARST-015: Order is an enum and cannot be read from a table. Fix: put @Table on a"
                + " record, a concrete class, or a sealed interface of those.",
            "@Table(\"orders\")",
            "enum Order {} // here"),
        DiagnosticsTest.order(
            "KARST-015: Order is an abstract class and cannot be read from a table. Fix: put @Table"
                + " on a record, a concrete class, or a sealed interface of those.",
            "@Table(\"orders\")",
            "abstract class Order {} // here"),
        shared(
            "KARST-015: Thing is an enum and cannot be read from a table. Fix: put @Table on a"
                + " record, a concrete class, or a sealed interface of those.",
            "enum Thing implements Order { ONE } // here"),
        shared(
            "KARST-018: Order has type parameters, which items do not tell. Fix: remove them, or"
                + " store a class that names the types.",
            "@Table(\"orders\") sealed interface Order<T> {} // here",
            "record Item(@PartitionKey String id) implements Order<String> {}"),
        shared(
            "KARST-022: OrderRepository, which is generated for Order, exists already. Fix: rename"
                + " one of the two.",
            "@Table(\"orders\") sealed interface Order {} // here",
            "record Item(@PartitionKey String id) implements Order {}",
            "class OrderRepository {}"),
        DiagnosticsTest.order(
            "KARST-022: BriefCodec, which is generated for Brief, exists already. Fix: rename one"
                + " of the two.",
            "@Table(\"orders\") record Order(@PartitionKey String id) {}",
            "@ProjectionOf(Order.class) record Brief(String id) {} // here",
            "class BriefCodec {}"),
        DiagnosticsTest.order(
            "KARST-016: generated code cannot use Item, which is private. Fix: make it"
                + " package-private.",
            "class Order {",
            "  @Table(\"orders\")",
            "  private record Item(@PartitionKey String id) {} // here",
            "}"),
        DiagnosticsTest.order(
            "KARST-016: generated code cannot use Kind, which is private. Fix: make it"
                + " package-private.",
            "@Table(\"orders\")",
            "record Order(@PartitionKey String id, Kind kind) { // here",
            "  private enum Kind {}",
            "}"),
        DiagnosticsTest.order(
            "KARST-016: generated code cannot use Kind, which is private. Fix: make it"
                + " package-private.",
            "@Table(\"orders\")",
            "record Order(@PartitionKey String id, @Ignore List<Kind[]> kinds) { // here",
            "  private enum Kind {}",
            "}"),
        DiagnosticsTest.foreign(
            "KARST-016: generated code cannot use Hidden, which is package-private. Fix: make it"
                + " public.",
            "Bean bean",
            "public static class Bean {",
            "  public Hidden getHidden() { return null; } // here",
            "  public void setHidden(Hidden hidden) {}",
            "}",
            "enum Hidden {}"),
        DiagnosticsTest.foreign(
            "KARST-016: generated code cannot use Inner, which is protected. Fix: make it public.",
            "Inner inner",
            "protected static record Inner(int x) {}"),
        DiagnosticsTest.foreign(
            "KARST-019: Bean has no constructor without parameters that generated code can call."
                + " Fix: add one that is public, or make Bean a record.",
            "Bean bean",
            "public static class Bean { // here",
            "  protected Bean() {}",
            "  public int getX() { return 0; }",
            "  public void setX(int x) {}",
            "}"),
        DiagnosticsTest.foreign(
            "KARST-020: x can be read but not set. Fix: add setX(int) that is public, or annotate"
                + " the getter with @Ignore.",
            "Bean bean",
            "public static class Bean {",
            "  public int getX() { return 0; } // here",
            "  void setX(int x) {}",
            "  public int getY() { return 0; }",
            "  public void setY(int y) {}",
            "  int getHidden() { return 0; }",
            "}"),
        DiagnosticsTest.order(
            "KARST-017: Item cannot be created without an instance of Order. Fix: make it static,"
                + " or move it to a file of its own.",
            "class Order {",
            "  @Table(\"orders\")",
            "  class Item { // here",
            "    @PartitionKey public String getId() { return null; }",
            "    public void setId(String id) {}",
            "  }",
            "}"),
        DiagnosticsTest.order(
            "KARST-018: Order has type parameters, which items do not tell. Fix: remove them, or"
                + " store a class that names the types.",
            "@Table(\"orders\")",
            "record Order<T>(@PartitionKey String id) {} // here"),
        DiagnosticsTest.order(
            "KARST-018: Pair has type parameters, which items do not tell. Fix: remove them, or"
                + " store a class that names the types.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id, Pair<String> pair) { // here",
            "  record Pair<T>(T left, T right) {}",
            "}"),
        DiagnosticsTest.order(
            "KARST-019: Order has no constructor without parameters that generated code can call."
                + " Fix: add one that is not private, or make Order a record.",
            "@Table(\"orders\")",
            "class Order { // here",
            "  Order(int size) {}",
            "  @PartitionKey public String getId() { return null; }",
            "  public void setId(String id) {}",
            "}"),
        DiagnosticsTest.order(
            "KARST-020: total can be read but not set. Fix: add setTotal(long) that is not private,"
                + " or annotate the getter with @Ignore.",
            "@Table(\"orders\") class Order {",
            "  @PartitionKey public String getId() { return null; }",
            "  public void setId(String id) {}",
            "  public long getTotal() { return 0; } // here",
            "  private void setTotal(long total) {}",
            "}"),
        DiagnosticsTest.order(
            "KARST-021: @SortKey has no effect on number, which is no component of Order. Fix: move"
                + " it to a record component, a getter, or a field that has one.",
            "@Table(\"orders\") class Order {",
            "  @SortKey // here",
            "  private int number;",
            "  @PartitionKey public String getId() { return null; }",
            "  public void setId(String id) {}",
            "}"),
        DiagnosticsTest.order(
            "KARST-022: OrderRepository, which is generated for Order, exists already. Fix: rename"
                + " one of the two.",
            "@Table(\"orders\")",
            "record Order(@PartitionKey String id) {} // here",
            "class OrderRepository {}"),
        DiagnosticsTest.component(
            "KARST-023: Optional<String> stands inside another type, where nothing can be absent."
                + " Fix: use Optional for a component as a whole only; elements may be null.",
            "List<Optional<String>> notes"),
        DiagnosticsTest.order(
            "KARST-024: id has two @Attribute that say different things. Fix: keep the one on the"
                + " component, the field or the getter.",
            "@Table(\"orders\") class Order {",
            "  @Attribute(\"a\") // here",
            "  private String id;",
            "  @PartitionKey @Attribute(\"b\") public String getId() { return null; }",
            "  public void setId(String id) {}",
            "}"),
        DiagnosticsTest.order(
            "KARST-021: @SortKey has no effect on number, which is no component of Order. Fix: move"
                + " it to a record component, a getter, or a field that has one.",
            "class Base {",
            "  @SortKey // here",
            "  private int number;",
            "}",
            "@Table(\"orders\") class Order extends Base {",
            "  @PartitionKey public String getId() { return null; }",
            "  public void setId(String id) {}",
            "}"),
        DiagnosticsTest.order(
            "KARST-022: OrderCodec, which is generated for Order, is among the sources already, as"
                + " an earlier build generated it. Fix: delete generated sources, and keep their"
                + " directory off the source path.",
            "@Table(\"orders\")",
            "record Order(@PartitionKey String id) {} // here",
            "@javax.annotation.processing.Generated(\"dev.karst.mapper.processor.KarstProcessor\")",
            "class OrderCodec {}",
            "@javax.annotation.processing.Generated(\"dev.karst.mapper.processor.KarstProcessor\")",
            "class OrderKey {}"),
        DiagnosticsTest.order(
            "KARST-024: id has two @Attribute that say different things. Fix: keep the one on the"
                + " component, the field or the getter.",
            "class Base {",
            "  @Attribute(\"a\") // here",
            "  public String getId() { return null; }",
            "  public void setId(String id) {}",
            "}",
            "@Table(\"orders\") class Order extends Base {",
            "  @PartitionKey @Attribute(\"b\") public String getId() { return null; }",
            "}"),
        DiagnosticsTest.order(
            "KARST-027: shop.Order_ItemRepository would be generated for both shop.Order.Item and"
                + " shop.Order_Item. Fix: rename one of the two.",
            "class Order {",
            "  @Table(\"orders\") record Item(@PartitionKey String id) {}",
            "}",
            "@Table(\"items\")",
            "record Order_Item(@PartitionKey String id) {} // here"),
        DiagnosticsTest.component(
            "KARST-025: SortedSet<Thread.State[]> cannot be sorted: Thread.State[] does not"
                + " implement Comparable. Fix: use Set or Map.",
            "SortedSet<Thread.State[]> states"));
  }
}
