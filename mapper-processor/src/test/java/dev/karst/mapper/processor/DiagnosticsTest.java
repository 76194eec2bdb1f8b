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

  /** The one that no source causes. */
  private static final String OF_CLASS_FILES = "KARST-061";

  static Stream<Case> cases() {
    return Stream.of(
            KeyCases.all(),
            ClassCases.all(),
            CreationCases.all(),
            IndexCases.all(),
            SharedTableCases.all(),
            ProjectionCases.all())
        .flatMap(each -> each);
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
