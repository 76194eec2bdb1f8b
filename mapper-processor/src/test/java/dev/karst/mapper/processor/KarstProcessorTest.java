package dev.karst.mapper.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** How the processor gets along with the compiler, with build tools and with other processors. */
class KarstProcessorTest {
  private static final JavaFileObject CUSTOMER =
      JavaFileObjects.forSourceLines(
          "shop.Customer",
          "package shop;",
          "@dev.karst.mapper.Table(\"customers\")",
          "record Customer(@dev.karst.mapper.PartitionKey String id, Money owes) {}");
  private static final JavaFileObject INVOICE =
      JavaFileObjects.forSourceLines(
          "shop.Invoice",
          "package shop;",
          "@dev.karst.mapper.Table(\"invoices\")",
          "record Invoice(@dev.karst.mapper.PartitionKey int number, Total total) {",
          "  record Total(Money money) {}",
          "}");
  private static final String MONEY_SOURCE =
      "package shop; record Money(long amount, java.util.Currency currency) {}";
  private static final JavaFileObject MONEY =
      JavaFileObjects.forSourceString("shop.Money", MONEY_SOURCE);

  private static String source(JavaFileObject file) {
    try {
      return file.getCharContent(false).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> texts(Compilation compilation) {
    assertThat(compilation.errors()).isEmpty();
    Map<String, String> texts = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      texts.put(file.getName(), source(file));
    }
    return texts;
  }

  @Test
  void generatesTheSameWhateverTheOrder() {
    Map<String, String> one =
        texts(javac().withProcessors(new KarstProcessor()).compile(CUSTOMER, INVOICE, MONEY));
    Map<String, String> other =
        texts(javac().withProcessors(new KarstProcessor()).compile(MONEY, INVOICE, CUSTOMER));
    assertThat(one).hasSize(8).isEqualTo(other);
  }

  @Test
  void generatesTheSameTwice() {
    Compilation one =
        javac().withProcessors(new KarstProcessor()).compile(CUSTOMER, INVOICE, MONEY);
    Compilation two =
        javac().withProcessors(new KarstProcessor()).compile(CUSTOMER, INVOICE, MONEY);
    assertThat(texts(one)).isEqualTo(texts(two));
  }

  /** As an incremental build relies on, which does not generate those again. */
  @Test
  void anEditOfOneEntityLeavesTheFilesOfOthers() {
    JavaFileObject edited =
        JavaFileObjects.forSourceString(
            "shop.Customer",
            source(CUSTOMER)
                .replace("Money owes", "@dev.karst.mapper.SortKey int branch, boolean active"));
    Map<String, String> before =
        texts(javac().withProcessors(new KarstProcessor()).compile(CUSTOMER, INVOICE, MONEY));
    Map<String, String> after =
        texts(javac().withProcessors(new KarstProcessor()).compile(edited, INVOICE, MONEY));
    assertThat(after.keySet()).isEqualTo(before.keySet());
    for (String file : before.keySet()) {
      if (file.contains("Invoice")) {
        assertThat(after).containsEntry(file, before.get(file));
      } else {
        assertThat(after.get(file)).as(file).isNotEqualTo(before.get(file));
      }
    }
    Map<String, String> alone =
        texts(javac().withProcessors(new KarstProcessor()).compile(INVOICE, MONEY));
    assertThat(before).containsAllEntriesOf(alone);
  }

  /** With a source that has another annotation: javac asks no one else if all are claimed. */
  @Test
  void waitsForTypesThatOtherProcessorsGenerate() {
    JavaFileObject other =
        JavaFileObjects.forSourceString("shop.Other", "package shop; @Deprecated class Other {}");
    Compilation compilation =
        javac()
            .withProcessors(new KarstProcessor(), new MoneyProcessor())
            .compile(CUSTOMER, INVOICE, other);
    assertThat(texts(compilation)).hasSize(9);
    Compilation after =
        javac()
            .withProcessors(new MoneyProcessor(), new KarstProcessor())
            .compile(CUSTOMER, INVOICE);
    assertThat(texts(after)).hasSize(9);
  }

  @Test
  void entitiesMayMentionWhatIsGenerated() {
    JavaFileObject parent =
        JavaFileObjects.forSourceLines(
            "shop.Parent",
            "package shop;",
            "@dev.karst.mapper.Table(\"parents\")",
            "record Parent(@dev.karst.mapper.PartitionKey String id, ParentKey of, ChildKey first)"
                + " {",
            "  ParentKey key() { return ParentKey.of(this); }",
            "}");
    JavaFileObject child =
        JavaFileObjects.forSourceLines(
            "shop.Child",
            "package shop;",
            "@dev.karst.mapper.Table(\"children\")",
            "class Child extends Named {",
            "  @dev.karst.mapper.PartitionKey public int getNumber() { return 1; }",
            "  public void setNumber(int number) {}",
            "  ChildKey key() { return ChildKey.of(this); }",
            "}",
            "class Named { }");
    Compilation childAlone = javac().withProcessors(new KarstProcessor()).compile(child);
    assertThat(texts(childAlone)).hasSize(4);
    JavaFileObject other =
        JavaFileObjects.forSourceString("shop.Parent", source(parent).replace("ParentKey of,", ""));
    assertThat(texts(javac().withProcessors(new KarstProcessor()).compile(child, other)))
        .hasSize(8);
    assertThat(javac().withProcessors(new KarstProcessor()).compile(child, parent).errors())
        .isNotEmpty()
        .allMatch(error -> error.getMessage(null).contains("cannot find symbol"));
  }

  @Test
  void leavesTypesThatNeverExistToTheCompiler() {
    Compilation compilation = javac().withProcessors(new KarstProcessor()).compile(CUSTOMER);
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).getMessage(null)).contains("cannot find symbol");
  }

  @Test
  void namesOneOriginPerFile() {
    OriginRecorder recorder = new OriginRecorder();
    texts(javac().withProcessors(recorder).compile(CUSTOMER, INVOICE, MONEY));
    assertThat(recorder.origins)
        .containsExactlyInAnyOrder(
            "shop.CustomerCodec [shop.Customer]",
            "shop.CustomerKey [shop.Customer]",
            "shop.CustomerRepository [shop.Customer]",
            "shop.Customer_ [shop.Customer]",
            "shop.InvoiceCodec [shop.Invoice]",
            "shop.InvoiceKey [shop.Invoice]",
            "shop.InvoiceRepository [shop.Invoice]",
            "shop.Invoice_ [shop.Invoice]");
  }

  @Test
  void isFoundByCompilersAndBuildTools() throws IOException {
    assertThat(ServiceLoader.load(Processor.class))
        .hasAtLeastOneElementOfType(KarstProcessor.class);
    try (InputStream file =
        KarstProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(KarstProcessor.class.getName() + ",isolating\n");
    }
  }

  @Test
  void annotationsOnWhatIsOverriddenCount() {
    JavaFileObject account =
        JavaFileObjects.forSourceLines(
            "shop.Account",
            "package shop;",
            "import dev.karst.mapper.*;",
            "@dev.karst.mapper.Table(\"accounts\")",
            "class Account extends Base implements Named {",
            "  @Override public String getSecret() { return \"\"; }",
            "  @Override public String getHidden() { return \"\"; }",
            "  @Override public void setHidden(String hidden) {}",
            "  @Override public int getId() { return 1; }",
            "  @Override public String getName() { return \"\"; }",
            "  public void setName(String name) {}",
            "  public String getCache() { return cache; }",
            "  public void setCache(String cache) {}",
            "}",
            "class Base {",
            "  private String hidden;",
            "  @Ignore protected String cache;",
            "  @PartitionKey public int getId() { return 1; }",
            "  public void setId(int id) {}",
            "  @Ignore public String getSecret() { return \"\"; }",
            "  public void setSecret(String secret) {}",
            "  @Ignore public String getHidden() { return hidden; }",
            "  public void setHidden(String hidden) {}",
            "}",
            "interface Named { @Attribute(\"called\") String getName(); }");
    String codec =
        texts(javac().withProcessors(new KarstProcessor()).compile(account))
            .get("/SOURCE_OUTPUT/shop/AccountCodec.java");
    assertThat(codec)
        .contains("List.of(\"id\", \"called\")")
        .doesNotContainIgnoringCase("secret")
        .doesNotContainIgnoringCase("hidden")
        .doesNotContainIgnoringCase("cache");
  }

  @Test
  void isSilentWithEveryWarningOn() {
    Compilation compilation =
        javac()
            .withProcessors(new KarstProcessor())
            .withOptions("-Xlint:all", "-Werror")
            .compile(CUSTOMER, INVOICE, MONEY);
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generatedSourceFiles()).hasSize(8);
  }

  @Test
  void leavesAnnotationsOfOthersToOthers() {
    JavaFileObject marked =
        JavaFileObjects.forSourceLines(
            "shop.Marked", "package shop;", "@org.jspecify.annotations.NullMarked class Marked {}");
    Recorder recorder = new Recorder();
    assertThat(
            javac()
                .withProcessors(new KarstProcessor(), recorder)
                .compile(CUSTOMER, MONEY, marked)
                .errors())
        .isEmpty();
    assertThat(recorder.seen).contains("org.jspecify.annotations.NullMarked");
  }

  /** Writes down what annotations it is asked of. */
  private static final class Recorder extends AbstractProcessor {
    private final List<String> seen = new ArrayList<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("org.jspecify.annotations.*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      annotations.forEach(each -> seen.add(each.getQualifiedName().toString()));
      return false;
    }
  }

  @Test
  void aSecondRangeDoesNotCompile() {
    JavaFileObject note =
        JavaFileObjects.forSourceLines(
            "shop.Note",
            "package shop;",
            "import dev.karst.mapper.*;",
            "@dev.karst.mapper.Table(\"notes\")",
            "record Note(@PartitionKey String id, @SortKey int page, boolean read) {}");
    Compilation good = useNotes(note, "notes.query(\"n\").pageAtLeast(1).descending().list()");
    assertThat(good.errors()).isEmpty();
    for (String bad :
        List.of(
            "notes.query(\"n\").pageAtLeast(1).pageAtMost(2)",
            "notes.query(\"n\").pageBeginsWith(\"1\")",
            "notes.query()",
            "notes.find(\"n\")",
            "Note_.read.lt(true)",
            "Note_.page.eq(\"1\")")) {
      assertThat(useNotes(note, bad).errors()).as(bad).hasSize(1);
    }
  }

  private static Compilation useNotes(JavaFileObject note, String expression) {
    JavaFileObject use =
        JavaFileObjects.forSourceLines(
            "shop.Use",
            "package shop;",
            "class Use { Object use(NoteRepository notes) { return " + expression + "; } }");
    return javac().withProcessors(new KarstProcessor()).compile(note, use);
  }

  /** Generates the class Money in its first round. */
  private static final class MoneyProcessor extends AbstractProcessor {
    private boolean done;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer writer = processingEnv.getFiler().createSourceFile("shop.Money").openWriter()) {
          writer.write(MONEY_SOURCE);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  /** Runs the processor with a filer that writes down what each file is said to come from. */
  private static final class OriginRecorder extends AbstractProcessor {
    private final List<String> origins = new ArrayList<>();
    private final KarstProcessor processor = new KarstProcessor();

    @Override
    public void init(ProcessingEnvironment environment) {
      super.init(environment);
      Filer filer =
          proxy(
              Filer.class,
              environment.getFiler(),
              (method, arguments) -> {
                if (method.equals("createSourceFile")) {
                  Element[] elements = (Element[]) arguments[1];
                  origins.add(arguments[0] + " " + Arrays.toString(elements));
                }
                return null;
              });
      processor.init(
          proxy(
              ProcessingEnvironment.class,
              environment,
              (method, arguments) -> method.equals("getFiler") ? filer : null));
    }

    private interface Interception {
      Object intercept(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, T target, Interception interception) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (self, method, arguments) -> {
                Object answer = interception.intercept(method.getName(), arguments);
                return answer == null ? method.invoke(target, arguments) : answer;
              }));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }
}
