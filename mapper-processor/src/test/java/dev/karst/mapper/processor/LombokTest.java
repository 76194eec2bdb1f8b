package dev.karst.mapper.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.karst.Karst;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities whose members Lombok writes, whichever processor is first, and without ours. */
class LombokTest {
  private enum Way {
    LOMBOK_FIRST("OrderRepository orders = OrderRepository.on(karst)"),
    LOMBOK_LAST("OrderRepository orders = OrderRepository.on(karst)"),
    AT_RUN_TIME(
        "dev.karst.mapper.runtime.RuntimeRepository<Order> orders ="
            + " dev.karst.mapper.runtime.RuntimeRepository.on(karst, Order.class)");

    final String declaration;

    Way(String declaration) {
      this.declaration = declaration;
    }

    List<Processor> processors() {
      List<Processor> processors = new ArrayList<>();
      for (Processor each : ServiceLoader.load(Processor.class)) {
        if (each.getClass().getName().startsWith("lombok.")) {
          processors.add(each);
        }
      }
      assertThat(processors).isNotEmpty();
      if (this != AT_RUN_TIME) {
        processors.add(this == LOMBOK_FIRST ? processors.size() : 0, new KarstProcessor());
      }
      return processors;
    }
  }

  private static final String USE =
      """
      class Use {
        static boolean run(dev.karst.Karst karst) {
          %s;
          Order order = %s;
          Order stored = orders.put(order);
          return stored.equals(%s) && orders.find("o1").orElseThrow().equals(stored);
        }
      }
      """;

  private static void runs(Way way, String order, String made, String stored) throws Exception {
    String imports =
        "package shop; import dev.karst.mapper.*; import dev.karst.mapper.Table;"
            + " import java.util.*; import lombok.*; import lombok.experimental.Accessors; ";
    JavaFileObject entity = JavaFileObjects.forSourceString("shop.Order", imports + order);
    JavaFileObject use =
        JavaFileObjects.forSourceString(
            "shop.Use", imports + USE.formatted(way.declaration, made, stored));
    Compilation compilation =
        javac().withProcessors(way.processors()).withOptions("-parameters").compile(entity, use);
    assertThat(compilation.errors()).isEmpty();
    try (Karst karst = Karst.withoutDirectory().itemsPerTable(100).open()) {
      assertThat(new Compiled(compilation).call("shop.Use", "run", karst)).isEqualTo(true);
    }
  }

  @ParameterizedTest
  @EnumSource
  void data(Way way) throws Exception {
    runs(
        way,
        """
        @Data @Table("orders") class Order {
          @PartitionKey private String id;
          private boolean open;
          @Version private long version;
          private List<Line> lines;
          @Ignore private String cache;
          @Data static class Line { private String sku; private int count; }
          static Order of(String id, long version) {
            Order order = new Order();
            order.setId(id);
            order.setOpen(true);
            order.setVersion(version);
            Line line = new Line();
            line.setSku("fork");
            line.setCount(2);
            order.setLines(List.of(line));
            return order;
          }
        }
        """,
        "Order.of(\"o1\", 0)",
        "Order.of(\"o1\", 1)");
  }

  @ParameterizedTest
  @EnumSource
  void value(Way way) throws Exception {
    runs(
        way,
        """
        @Value @Table("orders") class Order {
          @PartitionKey String id;
          boolean isOpen;
          @lombok.NonNull Set<String> tags;
          @Version long version;
          Price price;
          @Value @Accessors(fluent = true) static class Price { long amount; String currency; }
        }
        """,
        "new Order(\"o1\", true, Set.of(\"a\"), 0, new Order.Price(3, \"CHF\"))",
        "new Order(\"o1\", true, Set.of(\"a\"), 1, new Order.Price(3, \"CHF\"))");
  }

  @ParameterizedTest
  @EnumSource
  void builder(Way way) throws Exception {
    runs(
        way,
        """
        @Getter @EqualsAndHashCode @Builder @AllArgsConstructor(access = AccessLevel.PRIVATE)
        @Table("orders") class Order {
          @PartitionKey private final String id;
          private final boolean isOpen;
          @Builder.Default private final int count = 5;
          @Singular private final List<String> lines;
          @Version private final long version;
        }
        """,
        "Order.builder().id(\"o1\").isOpen(true).line(\"a\").line(\"b\").build()",
        "Order.builder().id(\"o1\").isOpen(true).line(\"a\").line(\"b\").version(1).build()");
  }

  @ParameterizedTest
  @EnumSource
  void inheritedBuilder(Way way) throws Exception {
    runs(
        way,
        """
        @Getter @SuperBuilder abstract class Base {
          @PartitionKey private final String id;
        }
        @Getter @EqualsAndHashCode @SuperBuilder @Table("orders") class Order extends Base {
          private final String note;
          @Version private final long version;
        }
        """,
        "Order.builder().id(\"o1\").note(\"n\").build()",
        "Order.builder().id(\"o1\").note(\"n\").version(1).build()");
  }

  @ParameterizedTest
  @EnumSource
  void someAccessorsOnly(Way way) throws Exception {
    runs(
        way,
        """
        @NoArgsConstructor @AllArgsConstructor @EqualsAndHashCode @Table("orders") class Order {
          @PartitionKey @Setter private String id;
          @Getter @Setter private int count;
          String getId() { return id; }
        }
        """,
        "new Order(\"o1\", 7)",
        "new Order(\"o1\", 7)");
  }
}
