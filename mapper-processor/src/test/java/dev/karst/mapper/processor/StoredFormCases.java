package dev.karst.mapper.processor;

import dev.karst.mapper.processor.DiagnosticsTest.Case;
import java.util.stream.Stream;

/** What can be wrong about how components are stored. */
final class StoredFormCases {
  private StoredFormCases() {}

  static Stream<Case> cases() {
    return Stream.of(aliases(), defaults(), converters(), json(), unmapped()).flatMap(each -> each);
  }

  private static Stream<Case> aliases() {
    return Stream.of(
        DiagnosticsTest.order(
            "KARST-049: id is looked for under one name, and cannot have aliases: it is part of the"
                + " table's key. Fix: keep the name that its items have.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey",
            "  @Attribute(aliases = \"number\") // here",
            "  String id) {}"),
        DiagnosticsTest.order(
            "KARST-049: status is looked for under one name, and cannot have aliases: index"
                + " \"by-status\" holds it. Fix: keep the name that its items have.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id,",
            "  @GlobalIndex(name = \"by-status\")",
            "  @Attribute(aliases = \"state\") // here",
            "  String status) {}"),
        DiagnosticsTest.order(
            "KARST-049: total is looked for under one name, and cannot have aliases: index"
                + " \"by-status\" holds it. Fix: keep the name that its items have.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id,",
            "  @GlobalIndex(name = \"by-status\", projection = Projection.INCLUDE, include ="
                + " \"total\")",
            "  String status,",
            "  @Attribute(aliases = \"sum\") // here",
            "  long total) {}"),
        DiagnosticsTest.component(
            "KARST-049: version is looked for under one name, and cannot have aliases: it is"
                + " annotated with @Version. Fix: keep the name that its items have.",
            "@Version @Attribute(aliases = \"revision\") long version"),
        DiagnosticsTest.component(
            "KARST-050: alias \"id\" of name is a name or alias of id already. Fix: remove it; an"
                + " attribute is read into one component, once.",
            "@Attribute(aliases = \"id\") String name"),
        DiagnosticsTest.component(
            "KARST-050: alias \"name\" of name is a name or alias of name already. Fix: remove it;"
                + " an attribute is read into one component, once.",
            "@Attribute(aliases = \"name\") String name"),
        DiagnosticsTest.component(
            "KARST-050: alias \"a\" of second is a name or alias of first already. Fix: remove it;"
                + " an attribute is read into one component, once.",
            "@Attribute(aliases = \"a\") int first, @Attribute(aliases = \"a\") int second"),
        DiagnosticsTest.component(
            "KARST-050: an alias of name is blank. Fix: write a former name, or remove it.",
            "@Attribute(aliases = {\"title\", \"\"}) String name"),
        DiagnosticsTest.order(
            "KARST-024: name has two @Attribute that say different things. Fix: keep the one on the"
                + " component, the field or the getter.",
            "@Table(\"orders\") class Order {",
            "  @Attribute(aliases = \"a\") // here",
            "  private String name;",
            "  @PartitionKey public String getId() { return null; }",
            "  public void setId(String id) {}",
            "  @Attribute(aliases = \"b\") public String getName() { return null; }",
            "  public void setName(String name) {}",
            "}"));
  }

  private static Stream<Case> defaults() {
    return Stream.of(
        DiagnosticsTest.component(
            "KARST-051: \"five\" is no default for count, which is int. Fix: write a whole number"
                + " of an int.",
            "@DefaultValue(\"five\") int count"),
        DiagnosticsTest.component(
            "KARST-051: \"2147483648\" is no default for count, which is int. Fix: write a whole"
                + " number of an int.",
            "@DefaultValue(\"2147483648\") int count"),
        DiagnosticsTest.component(
            "KARST-051: \"1.5\" is no default for count, which is Long. Fix: write a whole number"
                + " of a long.",
            "@DefaultValue(\"1.5\") Long count"),
        DiagnosticsTest.component(
            "KARST-051: \"1e999999999\" is no default for count, which is long. Fix: write a whole"
                + " number of a long.",
            "@DefaultValue(\"1e999999999\") long count"),
        DiagnosticsTest.component(
            "KARST-051: \"128\" is no default for count, which is byte. Fix: write a whole number"
                + " of a byte.",
            "@DefaultValue(\"128\") byte count"),
        DiagnosticsTest.component(
            "KARST-051: \"40000\" is no default for count, which is short. Fix: write a whole"
                + " number of a short.",
            "@DefaultValue(\"40000\") short count"),
        DiagnosticsTest.component(
            "KARST-051: \"1e126\" is no default for amount, which is double. Fix: write a number.",
            "@DefaultValue(\"1e126\") double amount"),
        DiagnosticsTest.component(
            "KARST-051: \"NaN\" is no default for amount, which is double. Fix: write a number.",
            "@DefaultValue(\"NaN\") double amount"),
        DiagnosticsTest.component(
            "KARST-051: \"1e39\" is no default for amount, which is float. Fix: write a number of a"
                + " float.",
            "@DefaultValue(\"1e39\") float amount"),
        DiagnosticsTest.component(
            "KARST-051: \"1.5\" is no default for amount, which is BigInteger. Fix: write a whole"
                + " number.",
            "@DefaultValue(\"1.5\") java.math.BigInteger amount"),
        DiagnosticsTest.component(
            "KARST-051: \"1.0000000001\" is no default for delay, which is Duration. Fix: write a"
                + " number of seconds.",
            "@DefaultValue(\"1.0000000001\") java.time.Duration delay"),
        DiagnosticsTest.component(
            "KARST-051: \"True\" is no default for flag, which is boolean. Fix: write true or"
                + " false.",
            "@DefaultValue(\"True\") boolean flag"),
        DiagnosticsTest.component(
            "KARST-051: \"ab\" is no default for letter, which is char. Fix: write a single"
                + " character.",
            "@DefaultValue(\"ab\") char letter"),
        DiagnosticsTest.component(
            "KARST-051: \"2026-02-30\" is no default for since, which is LocalDate. Fix: write a"
                + " date, such as 2026-01-31.",
            "@DefaultValue(\"2026-02-30\") java.time.LocalDate since"),
        DiagnosticsTest.component(
            "KARST-051: \"1-1-1-1-1\" is no default for owner, which is UUID. Fix: write a UUID of"
                + " 36 characters.",
            "@DefaultValue(\"1-1-1-1-1\") UUID owner"),
        DiagnosticsTest.component(
            "KARST-051: \"EURO\" is no default for currency, which is Currency. Fix: write a"
                + " currency code, such as EUR.",
            "@DefaultValue(\"EURO\") Currency currency"),
        DiagnosticsTest.component(
            "KARST-051: \"de_AT_\" is no default for locale, which is Locale. Fix: write a language"
                + " tag, such as de-AT.",
            "@DefaultValue(\"de_AT_\") Locale locale"),
        DiagnosticsTest.component(
            "KARST-051: \"nowhere\" is no default for page, which is URL. Fix: write a URL.",
            "@DefaultValue(\"nowhere\") java.net.URL page"),
        DiagnosticsTest.component(
            "KARST-051: \"OPEN\" is no default for state, which is Thread.State. Fix: write one of"
                + " NEW, RUNNABLE, BLOCKED, WAITING, TIMED_WAITING, TERMINATED.",
            "@DefaultValue(\"OPEN\") Thread.State state"),
        DiagnosticsTest.component(
            "KARST-052: lines cannot have a default: List<String> is not stored as one text, number"
                + " or boolean. Fix: remove @DefaultValue.",
            "@DefaultValue(\"\") List<String> lines"),
        DiagnosticsTest.component(
            "KARST-052: note cannot have a default: Optional<String> is not stored as one text,"
                + " number or boolean. Fix: remove @DefaultValue.",
            "@DefaultValue(\"\") Optional<String> note"),
        DiagnosticsTest.component(
            "KARST-052: data cannot have a default: byte[] is not stored as one text, number or"
                + " boolean. Fix: remove @DefaultValue.",
            "@DefaultValue(\"\") byte[] data"),
        DiagnosticsTest.component(
            "KARST-052: number cannot have a default: every item has its key. Fix: remove"
                + " @DefaultValue.",
            "@SortKey @DefaultValue(\"1\") int number"),
        DiagnosticsTest.component(
            "KARST-052: version cannot have a default: it is annotated with @Version. Fix: remove"
                + " @DefaultValue.",
            "@Version @DefaultValue(\"1\") long version"),
        DiagnosticsTest.component(
            "KARST-052: cache cannot have a default: it is not stored. Fix: remove @DefaultValue.",
            "@Ignore @DefaultValue(\"1\") int cache"));
  }

  /** A component of type String, and its converter. */
  private static Case converter(String why, String converter) {
    return DiagnosticsTest.order(
        why,
        "@Table(\"orders\") record Order(",
        "  @PartitionKey String id,",
        "  @ConvertWith(Order.Code.class) // here",
        "  String name) {",
        converter,
        "}");
  }

  private static Stream<Case> converters() {
    String methods =
        "public Long toAttribute(String s) { return 1L; }"
            + " public String fromAttribute(Long l) { return null; }";
    return Stream.of(
        converter(
            "KARST-053: Code cannot convert name: it converts Integer, and that is String. Fix:"
                + " declare the two alike.",
            "static class Code implements AttributeConverter<Integer, Long> {"
                + " public Long toAttribute(Integer i) { return 1L; }"
                + " public Integer fromAttribute(Long l) { return 1; } }"),
        converter(
            "KARST-053: Code cannot convert name: there are no objects of it. Fix: name a concrete"
                + " class.",
            "interface Code extends AttributeConverter<String, Long> {}"),
        converter(
            "KARST-053: Code cannot convert name: there are no objects of it. Fix: name a concrete"
                + " class.",
            "abstract static class Code implements AttributeConverter<String, Long> {}"),
        converter(
            "KARST-053: Code cannot convert name: it has no constructor without parameters that"
                + " generated code can call. Fix: add one.",
            "static class Code implements AttributeConverter<String, Long> { private Code() {} "
                + methods
                + " }"),
        converter(
            "KARST-016: generated code cannot use Code, which is private. Fix: make it"
                + " package-private.",
            "private static class Code implements AttributeConverter<String, Long> {"
                + methods
                + " }"),
        converter(
            "KARST-008: values of type Thread cannot be stored. Fix: use a JDK value type, an enum,"
                + " a record, a bean, or a List, Set or Map of those, name a converter"
                + " with @ConvertWith, store it with @Json, or annotate it with @Ignore.",
            "static class Code implements AttributeConverter<String, Thread> {"
                + " public Thread toAttribute(String s) { return null; }"
                + " public String fromAttribute(Thread t) { return null; } }"),
        DiagnosticsTest.order(
            "KARST-005: id cannot be a key: String is not stored as a string, number or binary."
                + " Fix: use a type such as String, long, UUID, Instant, an enum or byte[].",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey @ConvertWith(Order.Code.class) String id) { // here",
            "  static class Code implements AttributeConverter<String, List<String>> {",
            "    public List<String> toAttribute(String s) { return null; }",
            "    public String fromAttribute(List<String> l) { return null; }",
            "  }",
            "}"),
        DiagnosticsTest.order(
            "KARST-052: name cannot have a default: it has a converter. Fix: remove @DefaultValue.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id,",
            "  @ConvertWith(Order.Code.class)",
            "  @DefaultValue(\"1\") // here",
            "  String name) {",
            "  static class Code implements AttributeConverter<String, Long> {" + methods + " }",
            "}"),
        DiagnosticsTest.order(
            "KARST-054: version is annotated with both @ConvertWith and @Version. Fix: remove one"
                + " of the annotations: a component is stored in one way.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id,",
            "  @ConvertWith(Order.Code.class)",
            "  @Version // here",
            "  long version) {",
            "  static class Code implements AttributeConverter<Long, Long> {",
            "    public Long toAttribute(Long l) { return l; }",
            "    public Long fromAttribute(Long l) { return l; }",
            "  }",
            "}"));
  }

  private static Stream<Case> json() {
    return Stream.of(
        DiagnosticsTest.component(
                "KARST-055: extra cannot be stored as JSON: Jackson is not on the class path. Fix:"
                    + " depend on tools.jackson.core:jackson-databind.",
                "@Json Object extra")
            .withoutJackson(),
        DiagnosticsTest.order(
            "KARST-056: id cannot be in a key: the JSON of one object may differ from time to time."
                + " Fix: use @ConvertWith to store what identifies it.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey",
            "  @Json // here",
            "  List<String> id) {}"),
        DiagnosticsTest.component(
            "KARST-056: extra cannot be in a key: the JSON of one object may differ from time to"
                + " time. Fix: use @ConvertWith to store what identifies it.",
            "@GlobalIndex(name = \"by-extra\") @Json Object extra"),
        DiagnosticsTest.component(
            "KARST-016: generated code cannot use Kind, which is private. Fix: make it"
                + " package-private.",
            "@Json List<Order.Kind> kinds) { private enum Kind {} } record Other("),
        DiagnosticsTest.component(
            "KARST-052: extra cannot have a default: it is stored as JSON. Fix: remove"
                + " @DefaultValue.",
            "@Json @DefaultValue(\"1\") int extra"),
        DiagnosticsTest.component(
            "KARST-054: extra is annotated with both @Json and @Ignore. Fix: remove one of the"
                + " annotations: a component is stored in one way.",
            "@Json @Ignore Object extra"));
  }

  private static Stream<Case> unmapped() {
    String map = "@Unmapped Map<String, dev.karst.value.AttributeValue> ";
    return Stream.of(
        DiagnosticsTest.component(
            "KARST-057: rest cannot hold unmapped attributes: it is Map<String, String>. Fix:"
                + " declare it as Map<String, AttributeValue>.",
            "@Unmapped Map<String, String> rest"),
        DiagnosticsTest.order(
            "KARST-057: index \"by-name\" cannot include rest, which is no attribute. Fix: name"
                + " components that are, or use Projection.ALL.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id,",
            "  @GlobalIndex(name = \"by-name\", projection = Projection.INCLUDE,",
            "    include = \"rest\") // here",
            "  String name,",
            "  " + map + "rest) {}"),
        DiagnosticsTest.component(
            "KARST-043: both rest and more are annotated with @Unmapped. Fix: keep one.",
            map + "rest, " + map + "more"),
        DiagnosticsTest.order(
            "KARST-047: @Unmapped has no effect on rest: Line is part of an item. Fix: move it to a"
                + " component of the class with @Table.",
            "@Table(\"orders\")",
            "record Order(@PartitionKey String id, List<Line> lines) {",
            "  record Line(",
            "    " + map + "rest) {} // here",
            "}"),
        DiagnosticsTest.component(
            "KARST-054: rest is annotated with both @Unmapped and @Attribute. Fix: remove one of"
                + " the annotations: a component is stored in one way.",
            "@Attribute(\"x\") " + map + "rest"),
        DiagnosticsTest.component(
            "KARST-054: rest is annotated with both @Unmapped and @Ignore. Fix: remove one of the"
                + " annotations: a component is stored in one way.",
            "@Ignore " + map + "rest"));
  }
}
