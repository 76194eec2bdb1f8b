package dev.karst.mapper.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Entities whose names get in the way of what is generated: the code compiles without a warning.
 */
class HardNamesTest {
  private static final String IMPORTS =
      "import dev.karst.mapper.PartitionKey; import dev.karst.mapper.SortKey; import java.util.*; ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Names of generated parameters and variables.
        "record E(@PartitionKey String source, @SortKey String sink, String key, String e,"
            + " List<List<String>> to, Map<String, List<UUID>> from, List<Set<Byte>> each,"
            + " int value, int object, String table) {}",
        "record E(@PartitionKey String table, @SortKey String key, String path) {}",
        "record E(@PartitionKey String karst, @SortKey String condition) {}",
        // Names of generated constants.
        "record E(@PartitionKey String attributes, int ATTRIBUTES, int aB, int a_b, N n, Kind kind,"
            + " int nX, int kindForm) { record N(int x) {} enum Kind { A { } } }",
        // Nested classes of one simple name.
        "record E(@PartitionKey int id, A.Line a, B.Line b) {"
            + " record A() { record Line(int x) {} } record B() { record Line(int y) {} } }",
        // Names of imported classes.
        "record E(@PartitionKey int id, Values values, Optional<Query> query, TextForm form) {"
            + " record Values(int x) {} record Query(Page page) {} record Page(int path) {}"
            + " enum TextForm { STRING } }",
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
        "class Outer { static class Inner { @dev.karst.mapper.Table(\"inner\")"
            + " record E(@PartitionKey int id) {} } }",
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
              .withOptions("-Xlint:all,-processing,-classfile", "-Werror")
              .compile(source);
      assertThat(compilation.diagnostics()).isEmpty();
      assertThat(compilation.generatedSourceFiles()).hasSize(4);
    }
  }
}
