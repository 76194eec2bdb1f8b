package dev.karst.mapper.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.karst.Karst;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Entities whose names get in the way of what is generated: the code compiles without a warning.
 */
class HardNamesTest {
  private static final String IMPORTS =
      Stream.of(
                  "Counter",
                  "CreatedAt",
                  "Flatten",
                  "GlobalIndex",
                  "LocalIndex",
                  "PartitionKey",
                  "SortKey",
                  "UpdatedAt",
                  "Version")
              .map(name -> "import dev.karst.mapper." + name + "; ")
              .collect(Collectors.joining())
          + "import java.time.Instant; import java.util.*; ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Names of generated parameters and variables.
        "record E(@PartitionKey String source, @SortKey String sink, String key, String e,"
            + " List<List<String>> to, Map<String, List<UUID>> from, List<Set<Byte>> each,"
            + " int value, int object, String table) {}",
        "record E(@PartitionKey String table, @SortKey String key, String path) {}",
        "record E(@PartitionKey String karst, @SortKey String condition) {}",
        "record Condition(@PartitionKey String condition, @SortKey String condition2) {}",
        "class Bean { @PartitionKey public int getHashCode() { return 0; }"
            + " public void setHashCode(int x) {} @SortKey public String getNotify() { return"
            + " \"\"; } public void setNotify(String x) {} public int getDefault() { return 0; }"
            + " public void setDefault(int x) {} public int getDefault_() { return 0; }"
            + " public void setDefault_(int x) {} }",
        // Names of generated constants.
        "record E(@PartitionKey String attributes, int ATTRIBUTES, int aB, int a_b, N n, Kind kind,"
            + " int nX, int kindForm) { record N(int x) {} enum Kind { A { } } }",
        // Nested classes of one simple name.
        "record E(@PartitionKey int id, A.Line a, B.Line b) {"
            + " record A() { record Line(int x) {} } record B() { record Line(int y) {} } }",
        // Names of what is flattened.
        "record E(@PartitionKey String id, String keySink, @Flatten(prefix = \"k\") Key key,"
            + " @Flatten Optional<Parts> parts, Parts more, int partsDay, @GlobalIndex(name ="
            + " \"index\", sort = \"key.sink\") String all) { record Key(String sink, String"
            + " source, int key) {} record Parts(String path, Parts next,"
            + " @dev.karst.mapper.DefaultValue(\"2026-01-31\") java.time.LocalDate day) {} }",
        // Names of imported classes.
        "record E(@PartitionKey int id, Values values, Optional<Query> query, TextForm form) {"
            + " record Values(int x) {} record Query(Page page) {} record Page(int path) {}"
            + " enum TextForm { STRING } }",
        "record Change(@PartitionKey String name, @SortKey String handler) {}",
        "record Subscription(@PartitionKey Change change, Consumer Consumer) {"
            + " enum Change { MADE { } } record Consumer(String Objects) {} }",
        "record Consumer(@PartitionKey String Change, @SortKey String Subscription) {}",
        // A class whose simple name is a keyword in lower case, and properties that are keywords.
        "class Case { @PartitionKey public int getDefault() { return 0; }"
            + " public void setDefault(int x) {} @SortKey public int getClass_() { return 0; }"
            + " public void setClass_(int x) {} public String getURL() { return \"\"; }"
            + " public void setURL(String url) {} }",
        // A structure in itself, directly and around a corner.
        "record E(@PartitionKey int id, E parent, Left left) { record Left(Right right, Left left)"
            + " {} record Right(List<Left> lefts, Left one) {} }",
        // No attributes but the key, and an empty nested record.
        "record E(@PartitionKey byte[] id, Empty empty) { record Empty() {} }",
        "record E(@PartitionKey int id, String[][] table, UUID[] ids, double[] d, long[] l) {}",
        // What the compiler warns of.
        "record E(@PartitionKey int id, Old old, int more, List<Old> olds,"
            + " N n) { @SuppressWarnings(\"rawtypes\") record N(@dev.karst.mapper.Ignore Map raw)"
            + " {} @Deprecated record Old(int x) {}"
            + " @Deprecated(forRemoval = true) public int more() { return more; } }",
        "class Old { @PartitionKey @Deprecated public int getId() { return 0; }"
            + " @Deprecated(forRemoval = true) public void setId(int x) {} }",
        "record Outer() { @Deprecated @dev.karst.mapper.Table(\"olds\") record Old(@PartitionKey"
            + " Kind kind, @SortKey int x) { enum Kind { A { } } } }",
        // Annotations on types.
        "record E(@PartitionKey @A int id, @A String @A [] @A [] table, @A int @A [] ids, @A double"
            + " @A [] d, long @A [] l, byte @A [] b, List<@A String> s, @A Map<@A UUID, @A Integer>"
            + " m) { @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)"
            + " @interface A {} }",
        "class Outer { static class Inner { @dev.karst.mapper.Table(\"inner\")"
            + " record E(@PartitionKey int id) {} } }",
        "record E(@PartitionKey int id, @GlobalIndex(name = \"status\") String status) {}",
        "record E(@PartitionKey int id, @SortKey int table, @LocalIndex(name = \"reader\") int"
            + " reader) {}",
        "record Result(@PartitionKey int id, @Version long version, @UpdatedAt Instant now,"
            + " @CreatedAt Instant objects, String result) {}",
        "record Next(@PartitionKey int next, @SortKey int result, @Version int objects) {}",
        "record Objects(@PartitionKey int keys, @Version long condition) {}",
        "record Now(@PartitionKey Instant now, @UpdatedAt Instant next, @Counter(step ="
            + " 5_000_000_000L) long count) {}",
        "record AnEntityWithANameThatIsNotTheShortestOneThinkable( @PartitionKey String"
            + " theFirstComponentWithARatherLongNameItself, @SortKey String"
            + " theSecondComponentWithARatherLongNameItself, Map<UUID, Map<String,"
            + " List<Set<Integer>>>> theThirdComponentWithARatherLongName) {}",
      })
  void compiles(String declaration) {
    String table = declaration.contains("Table(") ? "" : "@dev.karst.mapper.Table(\"table\") ";
    String name = declaration.replaceAll("(?:record|class) (\\w+).*", "$1");
    JavaFileObject inPackage =
        JavaFileObjects.forSourceString(
            "shop." + name, "package shop; " + IMPORTS + table + "public " + declaration);
    JavaFileObject inNone = JavaFileObjects.forSourceString(name, IMPORTS + table + declaration);
    for (JavaFileObject source : new JavaFileObject[] {inPackage, inNone}) {
      Compilation compilation =
          javac()
              .withProcessors(new KarstProcessor())
              .withOptions("-Xlint:all", "-Werror")
              .compile(source);
      assertThat(compilation.diagnostics()).isEmpty();
      assertThat(compilation.generatedSourceFiles()).hasSize(4);
    }
  }

  @Test
  void deprecatedInterfacesAndProjectionsGiveNoWarnings() {
    Compilation compilation =
        javac()
            .withProcessors(new KarstProcessor())
            .withOptions("-Xlint:all", "-Werror")
            .compile(
                JavaFileObjects.forSourceString(
                    "shop.Thing",
                    "package shop; @Deprecated(forRemoval = true)"
                        + " @dev.karst.mapper.Table(\"things\") public sealed interface Thing"
                        + " permits Cup {}"),
                JavaFileObjects.forSourceString(
                    "shop.Cup",
                    "package shop; @SuppressWarnings(\"removal\") public record"
                        + " Cup(@dev.karst.mapper.PartitionKey String id) implements Thing {}"),
                JavaFileObjects.forSourceString(
                    "shop.Brief",
                    "package shop; @Deprecated @dev.karst.mapper.ProjectionOf(Cup.class)"
                        + " record Brief(String id) {}"));
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generatedSourceFiles()).hasSize(7);
  }

  /** An import goes before a class of the same package. */
  @ParameterizedTest
  @ValueSource(strings = {"shop", ""})
  void entitiesMayBeNamedAsTheTypesOfChanges(String packageName) {
    Compilation compilation =
        javac()
            .withProcessors(new KarstProcessor())
            .withOptions("-Xlint:all", "-Werror")
            .compile(
                Stream.of("Change", "Subscription", "Consumer", "Order")
                    .map(name -> entity(packageName, name))
                    .toList());
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generatedSourceFiles()).hasSize(16);
  }

  private static JavaFileObject entity(String packageName, String name) {
    String start = packageName.isEmpty() ? "" : "package " + packageName + "; ";
    return JavaFileObjects.forSourceString(
        packageName.isEmpty() ? name : packageName + "." + name,
        start
            + IMPORTS
            + "@dev.karst.mapper.Table(\"table\") public record "
            + name
            + "(@PartitionKey String id) {}");
  }

  /** Following every way from structure to structure would take longer than there is time. */
  @Test
  void manyStructuresMayContainEachOther() {
    StringBuilder source = new StringBuilder("record E(@PartitionKey int id, R0 first");
    source.append(") {");
    for (int i = 0; i < 20; i++) {
      int each = i;
      String components =
          IntStream.range(0, 20)
              .mapToObj(j -> "R" + (each + j) % 20 + " c" + j)
              .collect(Collectors.joining(", "));
      source.append("record R").append(i).append("(").append(components).append(") {} ");
    }
    Compilation compilation =
        javac()
            .withProcessors(new KarstProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    "E", IMPORTS + "@dev.karst.mapper.Table(\"table\") " + source + "}"));
    assertThat(compilation.errors()).isEmpty();
  }

  private static final String RUN =
      " static boolean run(dev.karst.Karst karst, E e) { ERepository repository ="
          + " ERepository.on(karst); repository.put(e);"
          + " return repository.scan().list().equals(List.of(e)) && !repository.insert(e)"
          + ".isWritten() && repository.find(EKey.of(e)).orElseThrow().equals(e); } ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Constants of the codec, which are the components' names in upper case.
        "record E(@PartitionKey String ID, java.net.URI URI, List<String> TAGS, Integer $$, N N,"
            + " Kind KIND_FORM, Kind kind, String ATTRIBUTES) { record N(String X, String N_X) {}"
            + " enum Kind { A { } }"
            + " static E example() { return new E(\"i\", java.net.URI.create(\"u:r\"),"
            + " List.of(\"t\"), 7, new N(\"x\", \"y\"), Kind.A, null, \"a\"); }",
        // Classes that generated code calls.
        "record E(@PartitionKey String Optional, @SortKey String AttributeValue, String Values,"
            + " List<String> Lists, Map<String, String> TextForm, N Maps, Optional<String> Sets,"
            + " String ECodec, OptionalInt DocumentPath) {"
            + " record N(String Values, UUID TextForm, List<N> Lists) {}"
            + " static E example() { return new E(\"o\", \"v\", \"w\", List.of(\"x\"),"
            + " Map.of(\"y\", \"z\"), new N(\"v\", new UUID(1, 2), List.of()),"
            + " java.util.Optional.of(\"s\"), \"c\", OptionalInt.of(3)); }",
      })
  void runs(String declaration) throws Exception {
    Compilation compilation =
        javac()
            .withProcessors(new KarstProcessor())
            .withOptions("-Xlint:all", "-Werror")
            .compile(
                JavaFileObjects.forSourceString(
                    "shop.E",
                    "package shop; "
                        + IMPORTS
                        + "@dev.karst.mapper.Table(\"table\") "
                        + declaration
                        + RUN
                        + "}"));
    assertThat(compilation.diagnostics()).isEmpty();
    Compiled compiled = new Compiled(compilation);
    try (Karst karst = Karst.inMemory()) {
      assertThat(compiled.call("shop.E", "run", karst, compiled.call("shop.E", "example")))
          .isEqualTo(true);
    }
  }

  @Test
  void aBeansValueIsNotTakenForItsAttributesName() throws Exception {
    Compilation compilation =
        javac()
            .withProcessors(new KarstProcessor())
            .compile(
                JavaFileObjects.forSourceLines(
                    "shop.Site",
                    "package shop;",
                    "import dev.karst.mapper.*;",
                    "@dev.karst.mapper.Table(\"sites\") public class Site {",
                    "  private int id;",
                    "  private String url;",
                    "  @PartitionKey public int getID() { return id; }",
                    "  public void setID(int id) { this.id = id; }",
                    "  public String getURL() { return url; }",
                    "  public void setURL(String url) { this.url = url; }",
                    "  static String run(dev.karst.Karst karst) {",
                    "    Site site = new Site();",
                    "    site.setURL(\"http://here\");",
                    "    SiteRepository.on(karst).put(site);",
                    "    return" + " karst.table(\"sites\").scan().items().toString();",
                    "  }",
                    "}"));
    assertThat(compilation.errors()).isEmpty();
    try (Karst karst = Karst.inMemory()) {
      assertThat(new Compiled(compilation).call("shop.Site", "run", karst))
          .asString()
          .contains("URL", "http://here");
    }
  }
}
