package dev.karst.mapper.processor;

import dev.karst.mapper.processor.DiagnosticsTest.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong about the keys of tables. */
final class KeyCases {
  private KeyCases() {}

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
        DiagnosticsTest.order(
            "KARST-001: Order has no partition key. Fix: annotate the component that says which"
                + " partition an item belongs to with @PartitionKey.",
            "@Table(\"orders\")",
            "record Order(String id) {} // here"),
        DiagnosticsTest.order(
            "KARST-002: both id and other are annotated with @PartitionKey of order 0. Fix: keep"
                + " one, or give each an order of its own if the key is made of both; the component"
                + " that orders the items of a partition takes @SortKey.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id,",
            "  @PartitionKey String other // here",
            ") {}"),
        DiagnosticsTest.order(
            "KARST-003: both first and second are annotated with @SortKey of order 0. Fix: keep"
                + " one, or give each an order of its own if the key is made of both.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id,",
            "  @SortKey String first,",
            "  @SortKey String second // here",
            ") {}"),
        DiagnosticsTest.order(
            "KARST-003: both second and third are annotated with @SortKey of order 1. Fix: keep"
                + " one, or give each an order of its own if the key is made of both.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id,",
            "  @SortKey String first,",
            "  @SortKey(order = 1) String second,",
            "  @SortKey(order = 1) String third // here",
            ") {}"),
        DiagnosticsTest.order(
            "KARST-026: @SortKey has no effect on Order: Order has no table. Fix: annotate Order"
                + " with @Table, or remove @SortKey.",
            "@SortKey(prefix = \"ORDER\") // here",
            "record Order(String id) {}"),
        DiagnosticsTest.component(
            "KARST-065: total cannot be part of a composed key: double has no text that sorts as"
                + " it. Fix: use a string, a time, an enum, or a whole number such as long.",
            "@SortKey(prefix = \"TOTAL#\") double total"),
        DiagnosticsTest.component(
            "KARST-066: a key's prefix is printable ASCII, and \"ÖRDER#\" is not. Fix: use letters,"
                + " digits and signs, such as ORDER#.",
            "@SortKey(prefix = \"ÖRDER#\") String number"),
        DiagnosticsTest.order(
            "KARST-067: @SortKey stands on Order, and so would be the whole sort key, and on"
                + " number. Fix: keep one; a component takes its own prefix.",
            "@Table(\"orders\")",
            "@SortKey(prefix = \"ORDER\") // here",
            "record Order(@PartitionKey String id, @SortKey(prefix = \"O#\") String number) {}"),
        DiagnosticsTest.order(
            "KARST-068: @SortKey on Order is the whole sort key, and has no prefix. Fix: give it"
                + " one, such as @SortKey(prefix = \"PROFILE\"), or annotate a component.",
            "@Table(\"orders\")",
            "@SortKey // here",
            "record Order(@PartitionKey String id) {}"),
        DiagnosticsTest.component(
            "KARST-069: pk is a name of the composed @PartitionKey and of pk. Fix: give the"
                + " component another with @Attribute, or the key with @Table.",
            "@PartitionKey(order = 1) String customer, String pk"),
        DiagnosticsTest.component(
            "KARST-069: pk is a name of the composed @PartitionKey and of note. Fix: give the"
                + " component another with @Attribute, or the key with @Table.",
            "@PartitionKey(order = 1) String customer, @Attribute(aliases = \"pk\") String note"),
        DiagnosticsTest.order(
            "KARST-070: the composed partition key and sort key are both stored as key. Fix: give"
                + " @Table a partitionKey and a sortKey that differ.",
            "@Table(value = \"orders\", partitionKey = \"key\", sortKey = \"key\") // here",
            "record Order(",
            "  @PartitionKey(prefix = \"C#\") String customer,",
            "  @SortKey(prefix = \"O#\") String number) {}"),
        DiagnosticsTest.order(
            "KARST-071: @Table's partitionKey is blank. Fix: name an attribute, or leave it out.",
            "@Table(value = \"orders\", partitionKey = \" \") // here",
            "record Order(@PartitionKey(prefix = \"C#\") String customer) {}"),
        DiagnosticsTest.order(
            "KARST-004: id is annotated with both @PartitionKey and @SortKey. Fix: remove @SortKey;"
                + " a table can have a partition key alone.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey",
            "  @SortKey // here",
            "  String id) {}"),
        DiagnosticsTest.order(
            "KARST-005: id cannot be a key: List<String> is not stored as a string, number or"
                + " binary. Fix: use a type such as String, long, UUID, Instant, an enum or"
                + " byte[].",
            "@Table(\"orders\")",
            "record Order(@PartitionKey List<String> id) {} // here"),
        DiagnosticsTest.order(
            "KARST-005: flag cannot be a key: boolean is not stored as a string, number or binary."
                + " Fix: use a type such as String, long, UUID, Instant, an enum or byte[].",
            "@Table(\"orders\")",
            "record Order(@PartitionKey String id, @SortKey boolean flag) {} // here"),
        DiagnosticsTest.order(
            "KARST-006: id cannot be a key: Optional<String> can be empty, and every item has its"
                + " key. Fix: declare it as the type inside.",
            "@Table(\"orders\")",
            "record Order(@PartitionKey Optional<String> id) {} // here"),
        DiagnosticsTest.order(
            "KARST-007: id is a key and annotated with @Ignore. Fix: remove one of the"
                + " annotations.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey",
            "  @Ignore // here",
            "  String id) {}"),
        shared(
            "KARST-001: Item has no partition key. Fix: annotate the component that says which"
                + " partition an item belongs to with @PartitionKey.",
            "record Item(String id) implements Order {} // here"),
        DiagnosticsTest.order(
            "KARST-026: @SortKey has no effect on number: Line has no table. Fix: annotate Line"
                + " with @Table, or remove @SortKey.",
            "@Table(\"orders\")",
            "record Order(@PartitionKey String id, List<Line> lines) {",
            "  record Line(",
            "    @SortKey // here",
            "    int number) {}",
            "}"),
        DiagnosticsTest.order(
            "KARST-026: @PartitionKey has no effect on number: Line has no table. Fix: annotate"
                + " Line with @Table, or remove @PartitionKey.",
            "@Table(\"orders\")",
            "record Order(@PartitionKey String id, Line line) {",
            "  static class Line {",
            "    @PartitionKey // here",
            "    public int getNumber() { return 0; }",
            "    public void setNumber(int number) {}",
            "  }",
            "}"),
        DiagnosticsTest.order(
            "KARST-026: @PartitionKey has no effect on id: Order has no table. Fix: annotate Order"
                + " with @Table, or remove @PartitionKey.",
            "record Order(",
            "  @PartitionKey // here",
            "  String id) {}"));
  }
}
