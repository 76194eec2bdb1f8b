package dev.karst.mapper.processor;

import dev.karst.mapper.processor.DiagnosticsTest.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong about the classes of sealed interfaces. */
final class SharedTableCases {
  private SharedTableCases() {}

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
            "KARST-072: @Table has a sortKey, which names a composed key, and there is none. Fix:"
                + " leave it out; a component's attribute is named with @Attribute.",
            "@Table(value = \"orders\", sortKey = \"sk\") // here",
            "record Order(@PartitionKey String customer, @SortKey String number) {}"),
        shared(
            "KARST-072: @Table has a sortKey, which names a composed key, and there is none. Fix:"
                + " leave it out; a component's attribute is named with @Attribute.",
            "@Table(value = \"orders\", sortKey = \"sort\") // here",
            "sealed interface Order {}",
            "record Item(@PartitionKey(prefix = \"I#\") String id) implements Order {}"),
        shared(
            "KARST-073: Item has a table of its own, and shares that of Order. Fix: remove one"
                + " @Table.",
            "@Table(\"items\") // here",
            "record Item(@PartitionKey String id) implements Order {}"),
        shared(
            "KARST-074: classes that share a table have the same key: that of Item is pk (S), that"
                + " of Line pk (S), number (N). Fix: annotate a component of Item with @SortKey"
                + " that is stored alike, or give the sort keys of all classes prefixes.",
            "record Item(@PartitionKey(prefix = \"I#\") String id) implements Order {}",
            "record Line(@PartitionKey(prefix = \"L#\") String line, @SortKey int number) // here",
            "  implements Order {}"),
        shared(
            "KARST-074: classes that share a table have the same key: that of Item is pk (S), sk"
                + " (S), that of Note pk (S). Fix: annotate Note with @SortKey(prefix = \"NOTE\"),"
                + " or a component of it with a prefix of its own.",
            "@SortKey(prefix = \"ITEM\")",
            "record Item(@PartitionKey(prefix = \"O#\") String id) implements Order {}",
            "record Line(@PartitionKey(prefix = \"O#\") String id,",
            "  @SortKey(prefix = \"LINE#\") int number) implements Order {}",
            "record Note(@PartitionKey(prefix = \"O#\") String id) implements Order {} // here"),
        shared(
            "KARST-074: classes that share a table have the same key: that of Item is id (S), that"
                + " of Line line (S). Fix: give both keys prefixes, which makes them pk and sk, or"
                + " name plain ones alike with @Attribute.",
            "record Item(@PartitionKey String id) implements Order {}",
            "record Line(@PartitionKey String line) implements Order {} // here"),
        shared(
            "KARST-075: an object of Item and one of Line can have the same key. Fix: give one a"
                + " prefix of its own, such as ORDER#.",
            "record Item(@PartitionKey String id, @SortKey(prefix = \"I#\") String item)",
            "  implements Order {}",
            "record Line(@PartitionKey String id, @SortKey(prefix = \"I#L\") String line) // here",
            "  implements Order {}"),
        shared(
            "KARST-076: type is a name of kind, and says what an item of Order is. Fix: give @Table"
                + " another typeAttribute, or the component another name with @Attribute.",
            "record Item(",
            "  @PartitionKey String id,",
            "  @Attribute(\"type\") String kind) implements Order {} // here"),
        shared(
            "KARST-076: type is a name of kind, and says what an item of Order is. Fix: give @Table"
                + " another typeAttribute, or the component another name with @Attribute.",
            "record Item(",
            "  @PartitionKey String id,",
            "  @Attribute(aliases = \"type\") String kind) implements Order {} // here"),
        shared(
            "KARST-077: items of Item and of Line would both be called Item. Fix: give one a"
                + " @TypeName.",
            "record Item(@PartitionKey(prefix = \"I#\") String id) implements Order {}",
            "@TypeName(\"Item\") // elsewhere",
            "record Line(@PartitionKey(prefix = \"L#\") String line) implements Order {} // here"),
        shared(
            "KARST-078: the @TypeName of Item is blank. Fix: give it a name.",
            "@TypeName(\"\") // here",
            "record Item(@PartitionKey String id) implements Order {}"),
        shared(
            "KARST-079: index \"by-day\" is not the same in Item and in Line. Fix: make it of the"
                + " same attributes and projection in both, or give one another name.",
            "@GlobalIndex(name = \"by-day\", partition = \"day\")",
            "record Item(@PartitionKey(prefix = \"I#\") String id, String day) implements Order {}",
            "@GlobalIndex(name = \"by-day\", partition = \"date\") // here",
            "record Line(@PartitionKey(prefix = \"L#\") String id2, String date) implements Order"
                + " {}"),
        shared(
            "KARST-080: the items of a table expire by one attribute, and these by end and until."
                + " Fix: name both alike with @Attribute.",
            "record Item(@PartitionKey(prefix = \"I#\") String id, @Ttl long end) implements Order"
                + " {}",
            "record Line(@PartitionKey(prefix = \"L#\") String id2,",
            "  @Ttl long until) implements Order {} // here"),
        shared(
            "KARST-081: the partitions of Item and of Line are told by id, and are not the same."
                + " Fix: give both keys the same prefixes, or one component another name.",
            "record Item(@PartitionKey(prefix = \"I#\") String id) implements Order {}",
            "record Line(@PartitionKey(prefix = \"L#\") String id) implements Order {} // here"),
        new Case(
            "Order.java",
            "KARST-082: Goods is in another package than Order. Fix: move it there: what is"
                + " generated for both uses each other.",
            List.of("@Table(\"orders\") public sealed interface Order permits store.Goods {}"),
            List.of(
                "import dev.karst.mapper.*;",
                "public record Goods(@PartitionKey String id) implements shop.Order {} // here")),
        DiagnosticsTest.order(
            "KARST-083: @Table has a typeAttribute, and Order is the only class of its table. Fix:"
                + " leave it out; it tells apart the classes of a sealed interface.",
            "@Table(value = \"orders\", typeAttribute = \"kind\") // here",
            "record Order(@PartitionKey String id) {}"),
        DiagnosticsTest.order(
            "KARST-084: @TypeName has no effect on Order, which shares no table. Fix: remove it; it"
                + " is for classes that implement a sealed interface with @Table.",
            "@Table(\"orders\")",
            "@TypeName(\"order\") // here",
            "record Order(@PartitionKey String id) {}"),
        shared(
            "KARST-092: items expire by end, which is where Line stores its end. Fix: annotate that"
                + " with @Ttl too, or name its attribute otherwise with @Attribute.",
            "record Item(@PartitionKey(prefix = \"I#\") String id, @Ttl long end) implements Order"
                + " {}",
            "record Line(@PartitionKey(prefix = \"L#\") String line,",
            "  long end) implements Order {} // here"),
        shared(
            "KARST-093: Line stores its day in a key of index \"by-day\", as another type. Fix:"
                + " declare it as the class with the index does, or name its attribute otherwise"
                + " with @Attribute.",
            "@GlobalIndex(name = \"by-day\", partition = \"day\")",
            "record Item(@PartitionKey(prefix = \"I#\") String id, String day) implements Order {}",
            "record Line(@PartitionKey(prefix = \"L#\") String line,",
            "  int day) implements Order {} // here"),
        shared(
            "KARST-094: @TypeName has no effect on the interface Order. Fix: put it on the classes"
                + " that it is meant for.",
            "@Table(\"orders\")",
            "@TypeName(\"order\") // here",
            "sealed interface Order {}",
            "record Item(@PartitionKey String id) implements Order {}"));
  }
}
