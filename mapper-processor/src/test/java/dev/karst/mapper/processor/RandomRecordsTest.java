package dev.karst.mapper.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.karst.Karst;
import dev.karst.error.ValidationException;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Scan;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.example.RandomValues;
import dev.karst.mapper.runtime.RuntimeRepository;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * Any record of types that can be stored comes back, by a generated repository and by one that is
 * built at run time, which store the same. {@code karst.records} sets how many are tried.
 */
class RandomRecordsTest {
  private static final int RECORDS = Integer.getInteger("karst.records", 20);
  private static final int ROUNDS = 10;

  private final long seed = Long.getLong("karst.seed", new Random().nextLong());
  private final Random random = new Random(seed);

  @Test
  void anyRecordComesBack() throws Exception {
    RandomRecords records = new RandomRecords(random);
    List<String> sources = new ArrayList<>();
    List<JavaFileObject> files = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      sources.add(records.source("R" + i, "table" + i));
      files.add(JavaFileObjects.forSourceString("random.R" + i, sources.get(i)));
    }
    Compilation compilation =
        javac()
            .withProcessors(new KarstProcessor())
            .withOptions("-Xlint:all", "-Werror")
            .compile(files);
    assertThat(compilation.diagnostics()).as("karst.seed=%d", seed).isEmpty();
    Compiled compiled = new Compiled(compilation);
    try (Karst first = Karst.withoutDirectory().itemsPerTable(1_000).open();
        Karst second = Karst.withoutDirectory().itemsPerTable(1_000).open()) {
      for (int i = 0; i < RECORDS; i++) {
        Class<?> type = compiled.loadClass("random.R" + i);
        Object repository = compiled.call(type.getName() + "Repository", "on", first);
        comesBack(type, repository, first, second, "table" + i, sources.get(i));
      }
    }
  }

  private interface Write {
    void run() throws ReflectiveOperationException;
  }

  /** What there is to object to, such as years that do not sort as a key. */
  private static Optional<String> refusal(Write write) throws ReflectiveOperationException {
    try {
      write.run();
      return Optional.empty();
    } catch (ValidationException e) {
      return Optional.of(e.getMessage());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof ValidationException refusal) {
        return Optional.of(refusal.getMessage());
      }
      throw e;
    }
  }

  private static List<Object> keyOf(Object record) throws ReflectiveOperationException {
    List<Object> key = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (component.isAnnotationPresent(PartitionKey.class)
          || component.isAnnotationPresent(SortKey.class)) {
        key.add(component.getAccessor().invoke(record));
      }
    }
    return key;
  }

  private static Map<Object, Object> byKey(List<?> records) throws ReflectiveOperationException {
    Map<Object, Object> byKey = new HashMap<>();
    for (Object each : records) {
      assertThat(byKey.put(keyOf(each), each)).isNull();
    }
    return byKey;
  }

  private <R> void comesBack(
      Class<R> type, Object generated, Karst first, Karst second, String table, String source)
      throws ReflectiveOperationException {
    String description = "karst.seed=%d, %s".formatted(seed, source);
    Method put = generated.getClass().getMethod("put", type);
    RuntimeRepository<R> built = RuntimeRepository.on(second, type);
    RandomValues values = new RandomValues(random);
    Map<Object, Object> byKey = new HashMap<>(); // keys may be the same
    for (int round = 0; round < ROUNDS; round++) {
      R record = values.record(type);
      Optional<String> refused = refusal(() -> put.invoke(generated, record));
      assertThat(refusal(() -> built.put(record))).as(description).isEqualTo(refused);
      if (refused.isEmpty()) {
        byKey.put(keyOf(record), record);
      }
    }
    Scan<?> scan = (Scan<?>) generated.getClass().getMethod("scan").invoke(generated);
    assertThat(byKey(scan.list())).as(description).isEqualTo(byKey);
    assertThat(byKey(built.scan().list())).as(description).isEqualTo(byKey);
    assertThat(first.table(table).scan().items())
        .as(description)
        .containsExactlyInAnyOrderElementsOf(second.table(table).scan().items());
  }
}
