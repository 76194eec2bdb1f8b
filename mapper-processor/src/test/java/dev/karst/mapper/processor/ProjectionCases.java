package dev.karst.mapper.processor;

import dev.karst.mapper.processor.DiagnosticsTest.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong about projections. */
final class ProjectionCases {
  private ProjectionCases() {}

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
            "KARST-095: Brief has a table, and is a projection of another class. Fix: remove one of"
                + " the annotations.",
            "@Table(\"orders\") record Order(@PartitionKey String id) {}",
            "@Table(\"briefs\")",
            "@ProjectionOf(Order.class) // here",
            "record Brief(@PartitionKey String id) {}"),
        DiagnosticsTest.order(
            "KARST-085: Order is a projection of String, which is no class with a table. Fix: name"
                + " a class with @Table, or one that implements a sealed interface with it.",
            "@ProjectionOf(String.class) // here",
            "record Order(String id) {}"),
        shared(
            "KARST-085: Brief is a projection of Order, whose items are of several classes. Fix:"
                + " name a class of it.",
            "record Item(@PartitionKey String id) implements Order {}",
            "@ProjectionOf(Order.class) // here",
            "record Brief(String id) {}"),
        DiagnosticsTest.order(
            "KARST-086: Brief cannot be a projection: it is no record, or has type parameters. Fix:"
                + " declare it as a record.",
            "@Table(\"orders\") record Order(@PartitionKey String id) {}",
            "@ProjectionOf(Order.class)",
            "class Brief {} // here"),
        DiagnosticsTest.order(
            "KARST-087: Order stores no name. Fix: name the component as Order does.",
            "@Table(\"orders\") record Order(@PartitionKey String id, @Ignore String name) {}",
            "@ProjectionOf(Order.class)",
            "record Brief(String id, String name) {} // here"),
        DiagnosticsTest.order(
            "KARST-088: total is int here, and in Order it is long. Fix: declare it as there.",
            "@Table(\"orders\") record Order(@PartitionKey String id, long total) {}",
            "@ProjectionOf(Order.class)",
            "record Brief(int total) {} // here"));
  }
}
