package dev.karst.mapper.processor;

import dev.karst.mapper.processor.DiagnosticsTest.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong about indexes, and about what repositories keep up to date. */
final class IndexCases {
  private IndexCases() {}

  /** An annotation on the class. */
  private static Case type(String message, String... annotation) {
    List<String> lines = new ArrayList<>(List.of("@Table(\"orders\")"));
    lines.addAll(List.of(annotation));
    lines.add("record Order(");
    lines.add("  @PartitionKey String id, @SortKey int number, String status,");
    lines.add("  List<String> lines, @Ignore Object cache) {}");
    return new Case("Order.java", message, lines);
  }

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
        type(
            "KARST-028: \"by status\" is not an index name. Fix: use 3 to 255 characters of a-z,"
                + " A-Z, 0-9, '_', '.' and '-'.",
            "@GlobalIndex(name = \"by status\", partition = \"status\") // here"),
        DiagnosticsTest.order(
            "KARST-029: there are two indexes named \"by-status\". Fix: give one another name.",
            "@Table(\"orders\")",
            "@GlobalIndex(name = \"by-status\", partition = \"status\")",
            "record Order(",
            "  @PartitionKey String id,",
            "  @GlobalIndex(name = \"by-status\") // here",
            "  String status) {}"),
        type(
            "KARST-030: index \"by-status\" names state, which Order does not store. Fix: write the"
                + " name of a component of Order, as it is in Java.",
            "@GlobalIndex(name = \"by-status\", partition = \"state\") // here"),
        type(
            "KARST-030: index \"by-status\" names cache, which Order does not store. Fix: write the"
                + " name of a component of Order, as it is in Java.",
            "@GlobalIndex(name = \"by-status\", partition = \"status\", projection ="
                + " Projection.INCLUDE,",
            "  include = \"cache\") // here"),
        type(
            "KARST-031: lines cannot be in the key of index \"by-lines\": List<String> is not"
                + " stored as a string, number or binary. Fix: use a type such as String, long,"
                + " UUID, Instant, an enum or byte[], or an Optional of one.",
            "@GlobalIndex(name = \"by-lines\", partition = \"lines\") // here"),
        type(
            "KARST-032: index \"by-status\" does not say what its partition key is. Fix: name"
                + " components in partition, or move the annotation to the component.",
            "@GlobalIndex(name = \"by-status\") // here"),
        type(
            "KARST-032: index \"by-status\" does not say what it is ordered by. Fix: name a"
                + " component in sort, or move the annotation to the component.",
            "@LocalIndex(name = \"by-status\") // here"),
        DiagnosticsTest.component(
            "KARST-033: index \"by-name\" names its partition key, though it stands on the"
                + " component that is it, name. Fix: remove partition, or move the annotation to"
                + " the type.",
            "@GlobalIndex(name = \"by-name\", partition = \"id\") String name"),
        type(
            "KARST-034: index \"by-status\" includes components, though its projection is not"
                + " INCLUDE. Fix: say projection = Projection.INCLUDE, or remove include.",
            "@GlobalIndex(name = \"by-status\", partition = \"status\", include = \"lines\") //"
                + " here"),
        type(
            "KARST-035: index \"by-status\" has projection INCLUDE, and includes nothing. Fix: name"
                + " components in include, or use Projection.KEYS_ONLY.",
            "@GlobalIndex(name = \"by-status\", partition = \"status\", projection ="
                + " Projection.INCLUDE) // here"),
        DiagnosticsTest.component(
            "KARST-036: local index \"by-name\" needs a table with a sort key. Fix: annotate a"
                + " component with @SortKey, or use @GlobalIndex.",
            "@LocalIndex(name = \"by-name\") String name"),
        DiagnosticsTest.order(
            "KARST-037: a table has at most 5 local indexes, and this one would have 6. Fix: remove"
                + " some.",
            "@Table(\"orders\")",
            "@LocalIndex(name = \"by-1\", sort = \"status\")",
            "@LocalIndex(name = \"by-2\", sort = \"status\")",
            "@LocalIndex(name = \"by-3\", sort = \"status\")",
            "@LocalIndex(name = \"by-4\", sort = \"status\")",
            "@LocalIndex(name = \"by-5\", sort = \"status\")",
            "@LocalIndex(name = \"by-6\", sort = \"status\")",
            "record Order(@PartitionKey String id, @SortKey int number, String status) {} // here"),
        DiagnosticsTest.order(
            "KARST-038: the key of index \"by-all\" has more than 4 components on one side. Fix:"
                + " name at most 4 in partition, and at most 4 in sort.",
            "@Table(\"orders\")",
            "@GlobalIndex(name = \"by-all\", partition = {\"a\", \"b\", \"c\", \"d\", \"e\"}) //"
                + " here",
            "record Order(@PartitionKey String id, int a, int b, int c, int d, int e) {}"),
        type(
            "KARST-039: status is twice in the key of index \"by-status\". Fix: name it once.",
            "@GlobalIndex(name = \"by-status\", partition = \"status\", sort = \"status\") //"
                + " here"),
        type(
            "KARST-040: the repository cannot have a method for index \"find\": find is taken or no"
                + " name. Fix: give the index another name, such as by-status.",
            "@GlobalIndex(name = \"find\", partition = \"status\") // here"),
        type(
            "KARST-040: the repository cannot have a method for index \"---\": there is no letter"
                + " in it. Fix: give the index another name, such as by-status.",
            "@GlobalIndex(name = \"---\", partition = \"status\") // here"),
        DiagnosticsTest.order(
            "KARST-041: the repository's method for indexes \"by-status\" and \"by.status\" would"
                + " be byStatus. Fix: give one another name.",
            "@Table(\"orders\")",
            "@GlobalIndex(name = \"by-status\", partition = \"status\")",
            "@GlobalIndex(name = \"by.status\", partition = \"status\")",
            "record Order(@PartitionKey String id, String status) {} // here"),
        type(
            "KARST-048: index \"repository\" would be read as OrderRepository, and that, its"
                + " codec or its metamodel is generated for something else. Fix: give the index"
                + " another name.",
            "@GlobalIndex(name = \"repository\", partition = \"status\", projection ="
                + " Projection.KEYS_ONLY) // here"),
        DiagnosticsTest.component(
            "KARST-042: @Version cannot stand on version, which is String. Fix: declare it as long"
                + " or int.",
            "@Version String version"),
        DiagnosticsTest.component(
            "KARST-042: @Ttl cannot stand on expires, which is String. Fix: declare it as Instant,"
                + " Optional<Instant>, long, Long or OptionalLong.",
            "@Ttl String expires"),
        DiagnosticsTest.component(
            "KARST-042: @CreatedAt cannot stand on created, which is long. Fix: declare it as"
                + " Instant.",
            "@CreatedAt long created"),
        DiagnosticsTest.order(
            "KARST-043: both first and second are annotated with @Version. Fix: keep one.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id, @Version long first,",
            "  @Version long second // here",
            ") {}"),
        DiagnosticsTest.order(
            "KARST-044: id is a key and annotated with @Version, but keys never change. Fix: remove"
                + " one of the annotations.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey @Version long id // here",
            ") {}"),
        DiagnosticsTest.component(
            "KARST-045: version is annotated with both @Version and @Ignore. Fix: remove @Ignore:"
                + " it has to be stored.",
            "@Ignore @Version long version"),
        DiagnosticsTest.component(
            "KARST-046: count is annotated with both @Version and @Counter. Fix: use a component"
                + " for each.",
            "@Version @Counter long count"),
        DiagnosticsTest.order(
            "KARST-047: @Version has no effect on number: Line is part of an item. Fix: move it to"
                + " a component of the class with @Table.",
            "@Table(\"orders\")",
            "record Order(@PartitionKey String id, List<Line> lines) {",
            "  record Line(",
            "    @Version // here",
            "    int number) {}",
            "}"),
        DiagnosticsTest.component(
            "KARST-089: @Ttl of end says half of when items expire, and not after. Fix: give both"
                + " of and after, or neither.",
            "@Ttl(of = \"id\") long end"),
        DiagnosticsTest.component(
            "KARST-090: @Ttl cannot make end of id: both have to be stored as Instants. Fix: name a"
                + " component of type Instant, and declare end as one.",
            "@Ttl(of = \"id\", after = \"P1D\") long end"),
        DiagnosticsTest.component(
            "KARST-090: @Ttl of end names begin, which Order does not store. Fix: write the name of"
                + " a component of Order, as it is in Java.",
            "@Ttl(of = \"begin\", after = \"P1D\") java.time.Instant end"),
        DiagnosticsTest.component(
            "KARST-090: @Ttl cannot make end of end: both have to be stored as Instants. Fix: name"
                + " a component of type Instant, and declare end as one.",
            "@Ttl(of = \"end\", after = \"P1D\") java.time.Instant end"),
        DiagnosticsTest.order(
            "KARST-091: \"1 day\" is no time that an item can live. Fix: write it as ISO-8601 does,"
                + " such as P30D for thirty days or PT15M for a quarter of an hour.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id,",
            "  java.time.Instant begin,",
            "  @Ttl(of = \"begin\", after = \"1 day\") java.time.Instant end // here",
            ") {}"),
        shared(
            "KARST-040: the repository cannot have a method for index \"collection-by-item\":"
                + " collectionByItem is taken or no name. Fix: give the index another name, such as"
                + " by-status.",
            "@GlobalIndex(name = \"collection-by-item\", partition = \"name\") // here",
            "record Item(@PartitionKey(prefix = \"I#\") String item, String name) implements Order"
                + " {}",
            "record Line(@PartitionKey(prefix = \"L#\") String line) implements Order {}"));
  }
}
