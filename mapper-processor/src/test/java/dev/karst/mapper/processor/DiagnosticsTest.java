package dev.karst.mapper.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every diagnostic, with its file, line and whole text. */
class DiagnosticsTest {
  /**
   * One wrong source.
   *
   * @param lines of a class in package {@code shop}, all imports there; its first line is number 1,
   *     and the line the diagnostic is to stand on ends in {@code // here}
   * @param goods the lines of another class, {@code store.Goods}; empty if there is none
   * @param jackson whether Jackson's databind is on the class path
   */
  record Case(
      String file, String message, List<String> lines, List<String> goods, boolean jackson) {
    Case(String file, String message, List<String> lines) {
      this(file, message, lines, List.of());
    }

    Case(String file, String message, List<String> lines, List<String> goods) {
      this(file, message, lines, goods, true);
    }

    /** The same where there is no Jackson. */
    Case withoutJackson() {
      return new Case(file, message, lines, goods, false);
    }

    /** The name and line of the place. */
    String place() {
      boolean here = lines.stream().anyMatch(line -> line.endsWith("// here"));
      return (here ? "shop/" + file : "store/Goods.java") + ":" + lineOf(here ? lines : goods);
    }

    @Override
    public String toString() {
      return message.substring(0, message.indexOf('.'));
    }
  }

  static Case order(String message, String... lines) {
    return new Case("Order.java", message, List.of(lines));
  }

  static Case component(String message, String component) {
    return order(
        message,
        "@Table(\"orders\") record Order(",
        "  @PartitionKey String id,",
        "  " + component + " // here",
        ") {}");
  }

  /** Classes of a sealed interface, which is added if it is not among the lines. */
  private static Case shared(String message, String... lines) {
    List<String> all = new ArrayList<>(List.of(lines));
    if (!String.join("", lines).contains("sealed interface Order")) {
      all.add("@Table(\"orders\") sealed interface Order {}");
    }
    return new Case("Order.java", message, all);
  }

  /** A component of a type in another package, in the class Goods that extends no one. */
  static Case foreign(String message, String component, String... members) {
    List<String> goods = new ArrayList<>(List.of("public class Goods {"));
    goods.addAll(List.of(members));
    goods.add("}");
    List<String> lines =
        List.of(
            "class Order extends store.Goods {",
            "  @Table(\"orders\")",
            "  record Item(@PartitionKey String id, "
                + component
                + ") {}"
                + (String.join("", members).contains("// here") ? "" : " // here"),
            "}");
    return new Case("Order.java", message, lines, goods);
  }

  /** An annotation on the class. */
  private static Case type(String message, String... annotation) {
    List<String> lines = new ArrayList<>(List.of("@Table(\"orders\")"));
    lines.addAll(List.of(annotation));
    lines.add("record Order(");
    lines.add("  @PartitionKey String id, @SortKey int number, String status,");
    lines.add("  List<String> lines, @Ignore Object cache) {}");
    return new Case("Order.java", message, lines);
  }

  /** The one that no source causes. */
  private static final String OF_CLASS_FILES = "KARST-061";

  static Stream<Case> cases() {
    return Stream.concat(ofEntities(), CreationCases.all());
  }

  private static Stream<Case> ofEntities() {
    return Stream.of(
        type(
            "KARST-028: \"by status\" is not an index name. Fix: use 3 to 255 characters of a-z,"
                + " A-Z, 0-9, '_', '.' and '-'.",
            "@GlobalIndex(name = \"by status\", partition = \"status\") // here"),
        order(
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
        component(
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
        component(
            "KARST-036: local index \"by-name\" needs a table with a sort key. Fix: annotate a"
                + " component with @SortKey, or use @GlobalIndex.",
            "@LocalIndex(name = \"by-name\") String name"),
        order(
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
        order(
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
        order(
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
        component(
            "KARST-042: @Version cannot stand on version, which is String. Fix: declare it as long"
                + " or int.",
            "@Version String version"),
        component(
            "KARST-042: @Ttl cannot stand on expires, which is String. Fix: declare it as Instant,"
                + " Optional<Instant>, long, Long or OptionalLong.",
            "@Ttl String expires"),
        component(
            "KARST-042: @CreatedAt cannot stand on created, which is long. Fix: declare it as"
                + " Instant.",
            "@CreatedAt long created"),
        order(
            "KARST-043: both first and second are annotated with @Version. Fix: keep one.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id, @Version long first,",
            "  @Version long second // here",
            ") {}"),
        order(
            "KARST-044: id is a key and annotated with @Version, but keys never change. Fix: remove"
                + " one of the annotations.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey @Version long id // here",
            ") {}"),
        component(
            "KARST-045: version is annotated with both @Version and @Ignore. Fix: remove @Ignore:"
                + " it has to be stored.",
            "@Ignore @Version long version"),
        component(
            "KARST-046: count is annotated with both @Version and @Counter. Fix: use a component"
                + " for each.",
            "@Version @Counter long count"),
        order(
            "KARST-047: @Version has no effect on number: Line is part of an item. Fix: move it to"
                + " a component of the class with @Table.",
            "@Table(\"orders\")",
            "record Order(@PartitionKey String id, List<Line> lines) {",
            "  record Line(",
            "    @Version // here",
            "    int number) {}",
            "}"),
        order(
            "KARST-001: Order has no partition key. Fix: annotate the component that says which"
                + " partition an item belongs to with @PartitionKey.",
            "@Table(\"orders\")",
            "record Order(String id) {} // here"),
        order(
            "KARST-002: both id and other are annotated with @PartitionKey of order 0. Fix: keep"
                + " one, or give each an order of its own if the key is made of both; the component"
                + " that orders the items of a partition takes @SortKey.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id,",
            "  @PartitionKey String other // here",
            ") {}"),
        order(
            "KARST-003: both first and second are annotated with @SortKey of order 0. Fix: keep"
                + " one, or give each an order of its own if the key is made of both.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id,",
            "  @SortKey String first,",
            "  @SortKey String second // here",
            ") {}"),
        order(
            "KARST-003: both second and third are annotated with @SortKey of order 1. Fix: keep"
                + " one, or give each an order of its own if the key is made of both.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id,",
            "  @SortKey String first,",
            "  @SortKey(order = 1) String second,",
            "  @SortKey(order = 1) String third // here",
            ") {}"),
        order(
            "KARST-026: @SortKey has no effect on Order: Order has no table. Fix: annotate Order"
                + " with @Table, or remove @SortKey.",
            "@SortKey(prefix = \"ORDER\") // here",
            "record Order(String id) {}"),
        component(
            "KARST-065: total cannot be part of a composed key: double has no text that sorts as"
                + " it. Fix: use a string, a time, an enum, or a whole number such as long.",
            "@SortKey(prefix = \"TOTAL#\") double total"),
        component(
            "KARST-066: a key's prefix is printable ASCII, and \"ÖRDER#\" is not. Fix: use letters,"
                + " digits and signs, such as ORDER#.",
            "@SortKey(prefix = \"ÖRDER#\") String number"),
        order(
            "KARST-067: @SortKey stands on Order, and so would be the whole sort key, and on"
                + " number. Fix: keep one; a component takes its own prefix.",
            "@Table(\"orders\")",
            "@SortKey(prefix = \"ORDER\") // here",
            "record Order(@PartitionKey String id, @SortKey(prefix = \"O#\") String number) {}"),
        order(
            "KARST-068: @SortKey on Order is the whole sort key, and has no prefix. Fix: give it"
                + " one, such as @SortKey(prefix = \"PROFILE\"), or annotate a component.",
            "@Table(\"orders\")",
            "@SortKey // here",
            "record Order(@PartitionKey String id) {}"),
        component(
            "KARST-069: pk is a name of the composed @PartitionKey and of pk. Fix: give the"
                + " component another with @Attribute, or the key with @Table.",
            "@PartitionKey(order = 1) String customer, String pk"),
        component(
            "KARST-069: pk is a name of the composed @PartitionKey and of note. Fix: give the"
                + " component another with @Attribute, or the key with @Table.",
            "@PartitionKey(order = 1) String customer, @Attribute(aliases = \"pk\") String note"),
        order(
            "KARST-070: the composed partition key and sort key are both stored as key. Fix: give"
                + " @Table a partitionKey and a sortKey that differ.",
            "@Table(value = \"orders\", partitionKey = \"key\", sortKey = \"key\") // here",
            "record Order(",
            "  @PartitionKey(prefix = \"C#\") String customer,",
            "  @SortKey(prefix = \"O#\") String number) {}"),
        order(
            "KARST-071: @Table's partitionKey is blank. Fix: name an attribute, or leave it out.",
            "@Table(value = \"orders\", partitionKey = \" \") // here",
            "record Order(@PartitionKey(prefix = \"C#\") String customer) {}"),
        order(
            "KARST-072: @Table has a sortKey, which names a composed key, and there is none. Fix:"
                + " leave it out; a component's attribute is named with @Attribute.",
            "@Table(value = \"orders\", sortKey = \"sk\") // here",
            "record Order(@PartitionKey String customer, @SortKey String number) {}"),
        order(
            "KARST-004: id is annotated with both @PartitionKey and @SortKey. Fix: remove @SortKey;"
                + " a table can have a partition key alone.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey",
            "  @SortKey // here",
            "  String id) {}"),
        order(
            "KARST-005: id cannot be a key: List<String> is not stored as a string, number or"
                + " binary. Fix: use a type such as String, long, UUID, Instant, an enum or"
                + " byte[].",
            "@Table(\"orders\")",
            "record Order(@PartitionKey List<String> id) {} // here"),
        order(
            "KARST-005: flag cannot be a key: boolean is not stored as a string, number or binary."
                + " Fix: use a type such as String, long, UUID, Instant, an enum or byte[].",
            "@Table(\"orders\")",
            "record Order(@PartitionKey String id, @SortKey boolean flag) {} // here"),
        order(
            "KARST-006: id cannot be a key: Optional<String> can be empty, and every item has its"
                + " key. Fix: declare it as the type inside.",
            "@Table(\"orders\")",
            "record Order(@PartitionKey Optional<String> id) {} // here"),
        order(
            "KARST-007: id is a key and annotated with @Ignore. Fix: remove one of the"
                + " annotations.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey",
            "  @Ignore // here",
            "  String id) {}"),
        component(
            "KARST-008: values of type Thread cannot be stored. Fix: use a JDK value type, an"
                + " enum, a record, a bean, or a List, Set or Map of those, name a converter with"
                + " @ConvertWith, store it with @Json, or annotate it with @Ignore.",
            "Thread thread"),
        component(
            "KARST-008: values of type char[] cannot be stored. Fix: use a JDK value type, an"
                + " enum, a record, a bean, or a List, Set or Map of those, name a converter with"
                + " @ConvertWith, store it with @Json, or annotate it with @Ignore.",
            "char[] letters"),
        component(
            "KARST-009: List does not say what it contains. Fix: give it type arguments, such as"
                + " <String>.",
            "List lines"),
        component(
            "KARST-010: ? extends Number could be any type, so nothing tells how to store it. Fix:"
                + " name the type; an attribute has neither wildcards nor type variables.",
            "List<? extends Number> lines"),
        component(
            "KARST-011: a map's keys cannot be of type Integer. Fix: use String, an enum, UUID, or"
                + " another type that is stored as a string.",
            "Map<Integer, String> names"),
        order(
            "KARST-012: id and other are both stored as attribute \"id\". Fix: give one another"
                + " name with @Attribute.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id,",
            "  @Attribute(\"id\") String other // here",
            ") {}"),
        component(
            "KARST-013: the attribute of note has a blank name. Fix: name it, or remove @Attribute"
                + " to store it as \"note\".",
            "@Attribute(\" \") String note"),
        order(
            "KARST-014: \"o!\" is not a table name. Fix: use 3 to 255 characters of a-z, A-Z, 0-9,"
                + " '_', '.' and '-'.",
            "@Table(",
            "  \"o!\" // here",
            ") record Order(@PartitionKey String id) {}"),
        order(
            "KARST-015: Order is an interface and cannot be read from a table. Fix: put @Table on a"
                + " record, a concrete class, or a sealed interface of those.",
            "@Table(\"orders\")",
            "interface Order {} // here"),
        order(
            "KARST-015: Order is an enum and cannot be read from a table. Fix: put @Table on a"
                + " record, a concrete class, or a sealed interface of those.",
            "@Table(\"orders\")",
            "enum Order {} // here"),
        order(
            "KARST-015: Order is an abstract class and cannot be read from a table. Fix: put @Table"
                + " on a record, a concrete class, or a sealed interface of those.",
            "@Table(\"orders\")",
            "abstract class Order {} // here"),
        shared(
            "KARST-015: Thing is an enum and cannot be read from a table. Fix: put @Table on a"
                + " record, a concrete class, or a sealed interface of those.",
            "enum Thing implements Order { ONE } // here"),
        shared(
            "KARST-001: Item has no partition key. Fix: annotate the component that says which"
                + " partition an item belongs to with @PartitionKey.",
            "record Item(String id) implements Order {} // here"),
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
        order(
            "KARST-083: @Table has a typeAttribute, and Order is the only class of its table. Fix:"
                + " leave it out; it tells apart the classes of a sealed interface.",
            "@Table(value = \"orders\", typeAttribute = \"kind\") // here",
            "record Order(@PartitionKey String id) {}"),
        order(
            "KARST-084: @TypeName has no effect on Order, which shares no table. Fix: remove it; it"
                + " is for classes that implement a sealed interface with @Table.",
            "@Table(\"orders\")",
            "@TypeName(\"order\") // here",
            "record Order(@PartitionKey String id) {}"),
        component(
            "KARST-089: @Ttl of end says half of when items expire, and not after. Fix: give both"
                + " of and after, or neither.",
            "@Ttl(of = \"id\") long end"),
        component(
            "KARST-090: @Ttl cannot make end of id: both have to be stored as Instants. Fix: name a"
                + " component of type Instant, and declare end as one.",
            "@Ttl(of = \"id\", after = \"P1D\") long end"),
        component(
            "KARST-090: @Ttl of end names begin, which Order does not store. Fix: write the name of"
                + " a component of Order, as it is in Java.",
            "@Ttl(of = \"begin\", after = \"P1D\") java.time.Instant end"),
        component(
            "KARST-090: @Ttl cannot make end of end: both have to be stored as Instants. Fix: name"
                + " a component of type Instant, and declare end as one.",
            "@Ttl(of = \"end\", after = \"P1D\") java.time.Instant end"),
        order(
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
            "record Line(@PartitionKey(prefix = \"L#\") String line) implements Order {}"),
        shared(
            "KARST-018: Order has type parameters, which items do not tell. Fix: remove them, or"
                + " store a class that names the types.",
            "@Table(\"orders\") sealed interface Order<T> {} // here",
            "record Item(@PartitionKey String id) implements Order<String> {}"),
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
            "record Item(@PartitionKey String id) implements Order {}"),
        order(
            "KARST-095: Brief has a table, and is a projection of another class. Fix: remove one of"
                + " the annotations.",
            "@Table(\"orders\") record Order(@PartitionKey String id) {}",
            "@Table(\"briefs\")",
            "@ProjectionOf(Order.class) // here",
            "record Brief(@PartitionKey String id) {}"),
        shared(
            "KARST-022: OrderRepository, which is generated for Order, exists already. Fix: rename"
                + " one of the two.",
            "@Table(\"orders\") sealed interface Order {} // here",
            "record Item(@PartitionKey String id) implements Order {}",
            "class OrderRepository {}"),
        order(
            "KARST-022: BriefCodec, which is generated for Brief, exists already. Fix: rename one"
                + " of the two.",
            "@Table(\"orders\") record Order(@PartitionKey String id) {}",
            "@ProjectionOf(Order.class) record Brief(String id) {} // here",
            "class BriefCodec {}"),
        order(
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
        order(
            "KARST-086: Brief cannot be a projection: it is no record, or has type parameters. Fix:"
                + " declare it as a record.",
            "@Table(\"orders\") record Order(@PartitionKey String id) {}",
            "@ProjectionOf(Order.class)",
            "class Brief {} // here"),
        order(
            "KARST-087: Order stores no name. Fix: name the component as Order does.",
            "@Table(\"orders\") record Order(@PartitionKey String id, @Ignore String name) {}",
            "@ProjectionOf(Order.class)",
            "record Brief(String id, String name) {} // here"),
        order(
            "KARST-088: total is int here, and in Order it is long. Fix: declare it as there.",
            "@Table(\"orders\") record Order(@PartitionKey String id, long total) {}",
            "@ProjectionOf(Order.class)",
            "record Brief(int total) {} // here"),
        order(
            "KARST-016: generated code cannot use Item, which is private. Fix: make it"
                + " package-private.",
            "class Order {",
            "  @Table(\"orders\")",
            "  private record Item(@PartitionKey String id) {} // here",
            "}"),
        order(
            "KARST-016: generated code cannot use Kind, which is private. Fix: make it"
                + " package-private.",
            "@Table(\"orders\")",
            "record Order(@PartitionKey String id, Kind kind) { // here",
            "  private enum Kind {}",
            "}"),
        order(
            "KARST-016: generated code cannot use Kind, which is private. Fix: make it"
                + " package-private.",
            "@Table(\"orders\")",
            "record Order(@PartitionKey String id, @Ignore List<Kind[]> kinds) { // here",
            "  private enum Kind {}",
            "}"),
        foreign(
            "KARST-016: generated code cannot use Hidden, which is package-private. Fix: make it"
                + " public.",
            "Bean bean",
            "public static class Bean {",
            "  public Hidden getHidden() { return null; } // here",
            "  public void setHidden(Hidden hidden) {}",
            "}",
            "enum Hidden {}"),
        foreign(
            "KARST-016: generated code cannot use Inner, which is protected. Fix: make it public.",
            "Inner inner",
            "protected static record Inner(int x) {}"),
        foreign(
            "KARST-019: Bean has no constructor without parameters that generated code can call."
                + " Fix: add one that is public, or make Bean a record.",
            "Bean bean",
            "public static class Bean { // here",
            "  protected Bean() {}",
            "  public int getX() { return 0; }",
            "  public void setX(int x) {}",
            "}"),
        foreign(
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
        order(
            "KARST-017: Item cannot be created without an instance of Order. Fix: make it static,"
                + " or move it to a file of its own.",
            "class Order {",
            "  @Table(\"orders\")",
            "  class Item { // here",
            "    @PartitionKey public String getId() { return null; }",
            "    public void setId(String id) {}",
            "  }",
            "}"),
        order(
            "KARST-018: Order has type parameters, which items do not tell. Fix: remove them, or"
                + " store a class that names the types.",
            "@Table(\"orders\")",
            "record Order<T>(@PartitionKey String id) {} // here"),
        order(
            "KARST-018: Pair has type parameters, which items do not tell. Fix: remove them, or"
                + " store a class that names the types.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id, Pair<String> pair) { // here",
            "  record Pair<T>(T left, T right) {}",
            "}"),
        order(
            "KARST-019: Order has no constructor without parameters that generated code can call."
                + " Fix: add one that is not private, or make Order a record.",
            "@Table(\"orders\")",
            "class Order { // here",
            "  Order(int size) {}",
            "  @PartitionKey public String getId() { return null; }",
            "  public void setId(String id) {}",
            "}"),
        order(
            "KARST-020: total can be read but not set. Fix: add setTotal(long) that is not private,"
                + " or annotate the getter with @Ignore.",
            "@Table(\"orders\") class Order {",
            "  @PartitionKey public String getId() { return null; }",
            "  public void setId(String id) {}",
            "  public long getTotal() { return 0; } // here",
            "  private void setTotal(long total) {}",
            "}"),
        order(
            "KARST-021: @SortKey has no effect on number, which is no component of Order. Fix: move"
                + " it to a record component, a getter, or a field that has one.",
            "@Table(\"orders\") class Order {",
            "  @SortKey // here",
            "  private int number;",
            "  @PartitionKey public String getId() { return null; }",
            "  public void setId(String id) {}",
            "}"),
        order(
            "KARST-022: OrderRepository, which is generated for Order, exists already. Fix: rename"
                + " one of the two.",
            "@Table(\"orders\")",
            "record Order(@PartitionKey String id) {} // here",
            "class OrderRepository {}"),
        component(
            "KARST-023: Optional<String> stands inside another type, where nothing can be absent."
                + " Fix: use Optional for a component as a whole only; elements may be null.",
            "List<Optional<String>> notes"),
        order(
            "KARST-024: id has two @Attribute that say different things. Fix: keep the one on the"
                + " component, the field or the getter.",
            "@Table(\"orders\") class Order {",
            "  @Attribute(\"a\") // here",
            "  private String id;",
            "  @PartitionKey @Attribute(\"b\") public String getId() { return null; }",
            "  public void setId(String id) {}",
            "}"),
        order(
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
        order(
            "KARST-022: OrderCodec, which is generated for Order, is among the sources already, as"
                + " an earlier build generated it. Fix: delete generated sources, and keep their"
                + " directory off the source path.",
            "@Table(\"orders\")",
            "record Order(@PartitionKey String id) {} // here",
            "@javax.annotation.processing.Generated(\"dev.karst.mapper.processor.KarstProcessor\")",
            "class OrderCodec {}",
            "@javax.annotation.processing.Generated(\"dev.karst.mapper.processor.KarstProcessor\")",
            "class OrderKey {}"),
        order(
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
        order(
            "KARST-026: @SortKey has no effect on number: Line has no table. Fix: annotate Line"
                + " with @Table, or remove @SortKey.",
            "@Table(\"orders\")",
            "record Order(@PartitionKey String id, List<Line> lines) {",
            "  record Line(",
            "    @SortKey // here",
            "    int number) {}",
            "}"),
        order(
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
        order(
            "KARST-026: @PartitionKey has no effect on id: Order has no table. Fix: annotate Order"
                + " with @Table, or remove @PartitionKey.",
            "record Order(",
            "  @PartitionKey // here",
            "  String id) {}"),
        order(
            "KARST-027: shop.Order_ItemRepository would be generated for both shop.Order.Item and"
                + " shop.Order_Item. Fix: rename one of the two.",
            "class Order {",
            "  @Table(\"orders\") record Item(@PartitionKey String id) {}",
            "}",
            "@Table(\"items\")",
            "record Order_Item(@PartitionKey String id) {} // here"),
        component(
            "KARST-025: SortedSet<Thread.State[]> cannot be sorted: Thread.State[] does not"
                + " implement Comparable. Fix: use Set or Map.",
            "SortedSet<Thread.State[]> states"));
  }

  @ParameterizedTest
  @MethodSource({
    "cases",
    "dev.karst.mapper.processor.StoredFormCases#cases",
    "dev.karst.mapper.processor.FlattenCases#cases"
  })
  void standsWhereItBelongs(Case wrong) {
    List<JavaFileObject> sources = new ArrayList<>(List.of(source(wrong.file(), wrong.lines())));
    if (!wrong.goods().isEmpty()) {
      sources.add(
          JavaFileObjects.forSourceString(
              "store.Goods", "package store; " + String.join("\n", wrong.goods())));
    }
    Compilation compilation =
        javac()
            .withProcessors(new KarstProcessor())
            .withClasspath(classPath(wrong))
            .compile(sources);
    assertThat(compilation.errors())
        .extracting(DiagnosticsTest::shown)
        .containsExactly(wrong.place() + ": " + wrong.message());
  }

  /** What there is when a source is compiled, and run. */
  static List<File> classPath(Case wrong) {
    return classPath().stream()
        .filter(each -> wrong.jackson() || !each.getName().contains("databind"))
        .toList();
  }

  static List<File> classPath() {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path"))
        .map(File::new)
        .toList();
  }

  private static int lineOf(List<String> lines) {
    int index = 0;
    while (!lines.get(index).endsWith("// here")) {
      index++;
    }
    return index + 1;
  }

  private static Compilation compile(String file, List<String> lines) {
    return javac().withProcessors(new KarstProcessor()).compile(source(file, lines));
  }

  static JavaFileObject source(String file, List<String> lines) {
    String imports =
        "package shop; import dev.karst.mapper.*; import dev.karst.mapper.Table; import"
            + " java.util.*; ";
    return JavaFileObjects.forSourceString(
        "shop." + file.replace(".java", ""), imports + String.join("\n", lines));
  }

  private static String shown(Diagnostic<? extends JavaFileObject> error) {
    JavaFileObject source = error.getSource();
    return (source == null ? "nowhere" : source.getName())
        + ":"
        + error.getLineNumber()
        + ": "
        + error.getMessage(Locale.ROOT);
  }

  private static Compilation compileWith(Path classes, JavaFileObject source) {
    List<File> path = new ArrayList<>(List.of(classes.toFile()));
    path.addAll(classPath());
    return javac().withClasspath(path).withProcessors(new KarstProcessor()).compile(source);
  }

  @Test
  void reportsEverythingAtOnce() {
    Compilation compilation =
        compile(
            "Order.java",
            List.of(
                "@Table(\"x\") record Order(",
                "  @PartitionKey Optional<String> id, Thread thread, @Attribute(\"\") String note,",
                "  Address address) {",
                "  record Address(Object anything, @Attribute(\"anything\") String more) {}",
                "}"));
    assertThat(compilation.errors())
        .extracting(
            error ->
                error.getLineNumber() + " " + shown(error).replaceAll(".*(KARST-\\d+).*", "$1"))
        .containsExactlyInAnyOrder(
            "1 KARST-014",
            "2 KARST-006",
            "2 KARST-008",
            "2 KARST-013",
            "4 KARST-008",
            "4 KARST-012");
  }

  /** A getter that is named as its field is one, though a parameter is named otherwise. */
  @Test
  void aParameterOfAnotherNameHidesNothing() {
    Compilation compilation =
        compile(
            "Order.java",
            List.of(
                "@Table(\"orders\") class Order {",
                "  @PartitionKey private final String id;",
                "  private final int total;",
                "  Order(String number, int total) { this.id = number; this.total = total; }",
                "  String id() { return id; }",
                "  int total() { return total; }",
                "}"));
    assertThat(compilation.errors())
        .extracting(
            error ->
                error.getLineNumber() + " " + shown(error).replaceAll(".*(KARST-\\d+).*", "$1"))
        .containsExactlyInAnyOrder("4 KARST-060", "5 KARST-060");
  }

  @Test
  void oneWrongEntityDoesNotKeepOthersFromBeingGenerated() {
    Compilation compilation =
        javac()
            .withProcessors(new KarstProcessor())
            .compile(
                JavaFileObjects.forSourceLines(
                    "Wrong", "@dev.karst.mapper.Table(\"wrong\") record Wrong(int id) {}"),
                JavaFileObjects.forSourceLines(
                    "Right",
                    "@dev.karst.mapper.Table(\"right\")",
                    "record Right(@dev.karst.mapper.PartitionKey int id) {",
                    "  static RightRepository repository;",
                    "}"));
    assertThat(compilation.errors()).hasSize(1);
  }

  @Test
  void compiledClassesAreShownAtTheComponentThatLeadsThere(@TempDir Path classes) {
    Compilation goods =
        javac()
            .compile(
                JavaFileObjects.forSourceLines(
                    "store.Goods",
                    "package store;",
                    "public record Goods(Box box, java.util.List<Box> boxes) {",
                    "  public record Box(Object anything) {}",
                    "  public static class Base {",
                    "    @dev.karst.mapper.SortKey private int number;",
                    "    public Object getOther() { return null; }",
                    "  }",
                    "}"));
    new Compiled(goods).writeTo(classes);
    Compilation compilation =
        compileWith(
            classes,
            source(
                "Order.java",
                List.of(
                    "@Table(\"orders\")",
                    "class Order extends store.Goods.Base {",
                    "  @PartitionKey public String getId() { return null; }",
                    "  public void setId(String id) {}",
                    "  public List<store.Goods> getGoods() { return null; }",
                    "  public void setGoods(List<store.Goods> goods) {}",
                    "}")));
    String fix =
        "Fix: use a JDK value type, an enum, a record, a bean, or a List, Set or Map of those, name"
            + " a converter with @ConvertWith, store it with @Json, or annotate it with @Ignore.";
    assertThat(compilation.errors())
        .extracting(DiagnosticsTest::shown)
        .containsExactlyInAnyOrder(
            "shop/Order.java:5: KARST-008: Order.goods.box.anything: values of type Object cannot"
                + " be stored. "
                + fix,
            "shop/Order.java:2: KARST-008: Order.other: values of type Object cannot be stored. "
                + fix,
            "shop/Order.java:2: KARST-020: Order.other: other can be read but not set. Fix: add"
                + " setOther(Object) that is not private, or annotate the getter with @Ignore.",
            "shop/Order.java:2: KARST-021: Order: @SortKey has no effect on number, which is no"
                + " component of Order. Fix: move it to a record component, a getter, or a field"
                + " that has one.");
  }

  @Test
  void aConstructorInAClassFileNeedsTheNamesOfItsParameters(@TempDir Path classes) {
    JavaFileObject pair =
        JavaFileObjects.forSourceLines(
            "store.Pair",
            "package store;",
            "public final class Pair {",
            "  public Pair(int first, int second) {}",
            "  public int first() { return 1; }",
            "  public int getSecond() { return 2; }",
            "}");
    JavaFileObject order =
        source(
            "Order.java",
            List.of(
                "@Table(\"orders\") record Order(@PartitionKey String id, store.Pair pair) {}"));
    new Compiled(javac().withOptions("-g:none").compile(pair)).writeTo(classes);
    assertThat(compileWith(classes, order).errors())
        .extracting(DiagnosticsTest::shown)
        .containsExactly(
            "shop/Order.java:1: KARST-061: Order.pair: the class file of Pair does not have the"
                + " names of the parameters of Pair(int arg0, int arg1). Fix: compile Pair with"
                + " -parameters.");
    new Compiled(javac().withOptions("-parameters").compile(pair)).writeTo(classes);
    assertThat(compileWith(classes, order).errors()).isEmpty();
  }

  @Test
  void everyDiagnosticIsTestedAndDescribed() throws IOException {
    String catalogue =
        Files.readString(
            Path.of("../mapper-runtime/src/main/java/dev/karst/mapper/diagnostic/Diagnostic.java"));
    TreeSet<String> numbers = new TreeSet<>();
    Matcher number = Pattern.compile("new Diagnostic\\(\\s*(\\d+)").matcher(catalogue);
    while (number.find()) {
      numbers.add(String.format(Locale.ROOT, "KARST-%03d", Integer.valueOf(number.group(1))));
    }
    List<String> tested = new ArrayList<>(List.of(OF_CLASS_FILES));
    Stream.of(cases(), StoredFormCases.cases(), FlattenCases.cases())
        .flatMap(each -> each)
        .forEach(each -> tested.add(each.message().substring(0, 9)));
    // RunTimeDiagnosticsTest has the others.
    assertThat(tested).containsAll(numbers.headSet("KARST-100"));
    String described = Files.readString(Path.of("../docs/diagnostics.md"));
    assertThat(
            described.lines().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)))
        .containsExactlyElementsOf(numbers);
  }
}
