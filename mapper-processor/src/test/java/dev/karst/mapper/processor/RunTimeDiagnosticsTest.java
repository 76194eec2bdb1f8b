package dev.karst.mapper.processor;

import static com.google.testing.compile.Compiler.javac;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.karst.Karst;
import dev.karst.mapper.Table;
import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.mapper.runtime.RuntimeFamily;
import dev.karst.mapper.runtime.RuntimeRepository;
import dev.karst.mapper.runtime.UnmappableException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the processor refuses, a repository that is built at run time refuses in the same words. */
class RunTimeDiagnosticsTest {
  /** Of what is generated, its names and packages, projections and Lombok. */
  private static final Set<Integer> PROCESSOR_ONLY =
      Set.of(22, 27, 40, 41, 48, 63, 82, 85, 86, 87, 88, 95);

  private static final Karst KARST = Karst.withoutDirectory().itemsPerTable(10_000).open();

  @TempDir Path classes;

  @AfterAll
  static void close() {
    KARST.close();
  }

  static Stream<DiagnosticsTest.Case> cases() {
    return Stream.of(DiagnosticsTest.cases(), StoredFormCases.cases(), FlattenCases.cases())
        .flatMap(each -> each)
        .filter(each -> !PROCESSOR_ONLY.contains(number(each)))
        .filter(each -> text(each).contains("@Table"))
        // At run time a member that was given its default is as one that was not given.
        .filter(each -> !text(each).contains("sortKey = \"sk\""))
        .filter(each -> !text(each).contains("@Attribute(\"\")"));
  }

  private static String text(DiagnosticsTest.Case wrong) {
    return String.join("\n", wrong.lines());
  }

  private static int number(DiagnosticsTest.Case wrong) {
    return Integer.parseInt(wrong.message().substring("KARST-".length(), "KARST-000".length()));
  }

  /** A type in the sources as the compiler makes it without the processor. */
  private static Class<?> entity(JavaFileObject... sources) {
    return entity(javac().withOptions("-proc:none", "-parameters").compile(sources));
  }

  private static Class<?> entity(Compilation compilation) {
    Compiled classes = new Compiled(compilation);
    return classes.names().stream()
        .sorted()
        .map(
            name -> {
              try {
                return Class.forName(name, false, classes);
              } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
              }
            })
        .filter(type -> type.isAnnotationPresent(Table.class))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> refusal(Class<?> type) {
    return type.isSealed()
        ? refusal(() -> RuntimeFamily.on(KARST, type))
        : refusal(() -> RuntimeRepository.on(KARST, type));
  }

  private static List<String> refusal(ThrowingCallable made) {
    UnmappableException refused = catchThrowableOfType(UnmappableException.class, made);
    assertThat(refused).as("nothing was refused").isNotNull();
    return refused.diagnostics().stream().map(Diagnostic::text).toList();
  }

  /** What is refused where there is another class path, behind what is compiled. */
  private List<String> refusalElsewhere(List<File> classPath, List<JavaFileObject> sources)
      throws IOException, InterruptedException {
    new Compiled(javac().withOptions("-proc:none", "-parameters").compile(sources))
        .writeTo(classes);
    List<File> all = new ArrayList<>(List.of(classes.toFile()));
    all.addAll(classPath);
    String path = all.stream().map(File::getPath).collect(joining(File.pathSeparator));
    return JavaProcess.run(path, List.of(), Refused.class.getName(), List.of("shop.Order"))
        .lines()
        .filter(line -> line.startsWith("KARST-"))
        .toList();
  }

  /** Prints what is refused about a class. */
  static final class Refused {
    private Refused() {}

    public static void main(String... names) throws ClassNotFoundException {
      try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open()) {
        RuntimeRepository.on(karst, Class.forName(names[0]));
      } catch (UnmappableException e) {
        e.diagnostics().forEach(each -> System.out.println(each.text()));
      }
    }
  }

  private static String withoutPlace(String text) {
    return text.replaceFirst("^(KARST-\\d+): [A-Za-z0-9.]+: ", "$1: ");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void refusesWhatTheProcessorRefuses(DiagnosticsTest.Case wrong)
      throws IOException, InterruptedException {
    List<JavaFileObject> sources = new ArrayList<>();
    sources.add(DiagnosticsTest.source(wrong.file(), wrong.lines()));
    if (!wrong.goods().isEmpty()) {
      sources.add(
          JavaFileObjects.forSourceString(
              "store.Goods", "package store; " + String.join("\n", wrong.goods())));
    }
    List<String> refused =
        wrong.jackson()
            ? refusal(entity(sources.toArray(JavaFileObject[]::new)))
            : refusalElsewhere(DiagnosticsTest.classPath(wrong), sources);
    assertThat(refused.stream().map(RunTimeDiagnosticsTest::withoutPlace))
        .containsExactly(withoutPlace(wrong.message()));
  }

  @Test
  void tellsEverythingAtOnceAndWhere() {
    Class<?> type =
        entity(
            DiagnosticsTest.source(
                "Order.java",
                List.of(
                    "@Table(\"x\") record Order(",
                    "  @PartitionKey Optional<String> id, Thread thread,",
                    "  @Attribute(\" \") String note, List<Address> addresses,",
                    "  int x, @Flatten Place place) {",
                    "  record Address(Object anything) {}",
                    "  record Place(int x, @Version long version) {}",
                    "}")));
    assertThat(refusal(type))
        .extracting(text -> text.substring(0, text.indexOf(": ", "KARST-000: ".length())))
        .containsExactlyInAnyOrder(
            "KARST-014: Order",
            "KARST-006: Order.id",
            "KARST-008: Order.thread",
            "KARST-013: Order.note",
            "KARST-012: Order.place.x",
            "KARST-047: Order.place.version",
            "KARST-008: Order.addresses.anything");
  }

  @Test
  void refusesClassesThatHaveNoTable() {
    assertThat(refusal(Optional.class))
        .containsExactly(
            "KARST-101: Optional: Optional is not annotated with @Table. Fix: name the class whose"
                + " objects are the items of a table.");
  }

  /** Of a family each class has its place. */
  @Test
  void tellsEverythingOfAFamilyAtOnceAndWhere() {
    Class<?> type =
        entity(
            DiagnosticsTest.source(
                "Shop.java",
                List.of(
                    "@Table(\"x\") @TypeName(\"shop\") sealed interface Shop {",
                    "  record Order(@PartitionKey Optional<String> id) implements Shop {}",
                    "  record Line(String id, Part part) implements Shop {}",
                    "  record Part(Thread thread) {}",
                    "}")));
    assertThat(refusal(type))
        .extracting(text -> text.substring(0, text.indexOf(": ", "KARST-000: ".length())))
        .containsExactlyInAnyOrder(
            "KARST-014: Shop",
            "KARST-006: Order.id",
            "KARST-001: Line",
            "KARST-008: Line.part.thread",
            "KARST-094: Shop");
  }

  @Test
  void saysWhichOfTheTwoIsMeant() {
    Class<?> shop =
        entity(
            DiagnosticsTest.source(
                "Shop.java",
                List.of(
                    "@Table(\"shop\") sealed interface Shop {",
                    "  record Order(@PartitionKey String id) implements Shop {}",
                    "}")));
    Class<?> order =
        entity(
            DiagnosticsTest.source(
                "Order.java",
                List.of("@Table(\"orders\") record Order(@PartitionKey String id) {}")));
    assertThatThrownBy(() -> RuntimeRepository.on(KARST, shop))
        .isInstanceOf(UnmappableException.class)
        .hasMessageEndingWith(
            "KARST-103: Shop: Shop is a sealed interface, and RuntimeRepository is of one class."
                + " Fix: use RuntimeFamily, which is of all that share its table.");
    assertThatThrownBy(() -> RuntimeFamily.on(KARST, order))
        .isInstanceOf(UnmappableException.class)
        .hasMessageEndingWith(
            "KARST-103: Order: Order is no sealed interface, and RuntimeFamily is of the classes of"
                + " one. Fix: use RuntimeRepository.");
  }

  @Test
  void saysWhichToUseForPartsOfAFamily() throws ClassNotFoundException {
    Compiled classes =
        new Compiled(
            javac()
                .withOptions("-proc:none", "-parameters")
                .compile(
                    DiagnosticsTest.source(
                        "Shop.java",
                        List.of(
                            "@Table(\"shop\") sealed interface Shop {",
                            "  sealed interface Sold extends Shop {}",
                            "  record Order(@PartitionKey String id) implements Sold {}",
                            "  non-sealed class Note implements Shop {}",
                            "  class Letter extends Note {}",
                            "}"))));
    Class<?> order = Class.forName("shop.Shop$Order", false, classes);
    Class<?> sold = Class.forName("shop.Shop$Sold", false, classes);
    Class<?> letter = Class.forName("shop.Shop$Letter", false, classes);
    assertThat(refusal(() -> RuntimeFamily.on(KARST, order)))
        .containsExactly(
            "KARST-103: Order: Order is one class of Shop, and RuntimeFamily is of all. Fix: use"
                + " RuntimeRepository, or RuntimeFamily of Shop.");
    String some =
        "KARST-103: Sold: Sold has no table of its own, but shares that of Shop. Fix: use"
            + " RuntimeFamily of Shop, or RuntimeRepository of a class.";
    assertThat(refusal(() -> RuntimeFamily.on(KARST, sold))).containsExactly(some);
    assertThat(refusal(() -> RuntimeRepository.on(KARST, sold))).containsExactly(some);
    assertThat(refusal(() -> RuntimeRepository.on(KARST, letter)))
        .containsExactly(
            "KARST-101: Letter: Letter is not annotated with @Table. Fix: name the class whose"
                + " objects are the items of a table.");
  }

  /** Names are in class files if the compiler was told so, and types alone decide nothing. */
  @Test
  void refusesParametersWithoutNames() {
    JavaFileObject source =
        DiagnosticsTest.source(
            "Order.java",
            List.of(
                "@Table(\"orders\") class Order {",
                "  private final String id;",
                "  Order(String id) { this.id = id; }",
                "  @PartitionKey public String getId() { return id; }",
                "}"));
    assertThat(refusal(entity(javac().withOptions("-proc:none").compile(source))))
        .containsExactly(
            "KARST-061: Order: the class file of Order does not have the names of the parameters of"
                + " Order(String arg0). Fix: compile Order with -parameters.");
  }

  /**
   * As a member that was added to the mapper's annotation, and not to what is built at run time.
   */
  @Test
  void refusesMembersOfAnnotationsThatItDoesNotKnow() throws IOException, InterruptedException {
    JavaFileObject counter =
        JavaFileObjects.forSourceString(
            "dev.karst.mapper.Counter",
            "package dev.karst.mapper; @java.lang.annotation.Retention("
                + "java.lang.annotation.RetentionPolicy.RUNTIME) public @interface Counter {"
                + " long step() default 1; boolean shy() default false; }");
    JavaFileObject order =
        DiagnosticsTest.source(
            "Order.java",
            List.of(
                "@Table(\"orders\") record Order(@PartitionKey String id,",
                "  @Counter(step = 2, shy = true) long writes) {}"));
    assertThat(refusalElsewhere(DiagnosticsTest.classPath(), List.of(counter, order)))
        .containsExactly(
            "KARST-102: Order: @Counter(shy) on writes is not known to repositories built at run"
                + " time. Fix: compile the class with the annotation processor.");
  }

  /** As an annotation that was added to the mapper, and not to what is built at run time. */
  @Test
  void refusesAnnotationsOfTheMapperThatItDoesNotKnow() {
    Class<?> type =
        entity(
            JavaFileObjects.forSourceString(
                "dev.karst.mapper.Order",
                "package dev.karst.mapper; @Table(\"orders\") record Order(@PartitionKey String id,"
                    + " @Order.Shy String name) { @java.lang.annotation.Retention("
                    + "java.lang.annotation.RetentionPolicy.RUNTIME) @interface Shy {} }"));
    assertThat(refusal(type))
        .containsExactly(
            "KARST-102: Order: @Shy on name is not known to repositories built at run time. Fix:"
                + " compile the class with the annotation processor.");
  }
}
