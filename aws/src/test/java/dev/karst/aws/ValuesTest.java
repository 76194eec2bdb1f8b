package dev.karst.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.aws.testing.SdkValues;
import dev.karst.operation.Operations;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Random values in and out, against the conversions of the tests, which were made by themselves.
 */
class ValuesTest {
  private static final int SEEDS = 400;

  private record RandomValues(Random random) {
    private BigDecimal number() {
      return BigDecimal.valueOf(random.nextLong(), random.nextInt(200) - 90);
    }

    private String string() {
      StringBuilder string = new StringBuilder();
      for (int i = random.nextInt(9); i > 0; i--) {
        string.appendCodePoint(random.nextBoolean() ? random.nextInt(0x80) : 0x1F600 + i);
      }
      return string.toString();
    }

    private byte[] bytes() {
      byte[] bytes = new byte[random.nextInt(9)];
      random.nextBytes(bytes);
      return bytes;
    }

    /** Some that differ, at least one. */
    private <T> List<T> some(Supplier<T> source) {
      Map<String, T> distinct = new TreeMap<>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        T next = source.get();
        distinct.put(
            next instanceof byte[] b ? java.util.Arrays.toString(b) : next.toString(), next);
      }
      return List.copyOf(distinct.values());
    }

    private AttributeValue value(int depth) {
      return switch (random.nextInt(depth > 0 ? 10 : 8)) {
        case 0 -> AttributeValue.s(string());
        case 1 -> AttributeValue.n(number());
        case 2 -> AttributeValue.b(bytes());
        case 3 -> AttributeValue.bool(random.nextBoolean());
        case 4 -> AttributeValue.nul();
        case 5 -> AttributeValue.ss(some(this::string));
        case 6 -> AttributeValue.ns(some(() -> BigDecimal.valueOf(random.nextInt(1_000))));
        case 7 -> AttributeValue.bs(some(this::bytes));
        case 8 -> AttributeValue.m(attributes(depth - 1));
        default -> {
          List<AttributeValue> elements = new ArrayList<>();
          for (int i = random.nextInt(4); i > 0; i--) {
            elements.add(value(depth - 1));
          }
          yield AttributeValue.l(elements);
        }
      };
    }

    private Map<String, AttributeValue> attributes(int depth) {
      Map<String, AttributeValue> attributes = new LinkedHashMap<>();
      for (int i = random.nextInt(8); i > 0; i--) {
        attributes.put("a" + random.nextInt(40), value(depth));
      }
      return attributes;
    }
  }

  @Test
  void valuesAreReadAndShownAsTheyAre() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Item item = Item.of(new RandomValues(new Random(seed)).attributes(4));

      FaultNotes faults = new FaultNotes();
      Item read = GivenValues.item(true, SdkValues.sdk(item), "Item", faults);
      Item shown = SdkValues.item(true, ShownValues.item(item));

      assertThat(read).as("seed=" + seed).isEqualTo(item);
      assertThat(shown).as("seed=" + seed).isEqualTo(item);
      assertThat(GivenValues.item(true, ShownValues.item(item), "Item", faults)).isEqualTo(item);
      assertThat(faults.answeredBy((Operations) null)).isNull();
    }
  }

  @Test
  void itemsArePutAndGot() {
    try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open()) {
      DynamoDbClient client = KarstDynamoDbClient.on(karst);
      Tables.create(client, "tab");
      for (long seed = 1; seed <= SEEDS; seed++) {
        String id = "s" + seed;
        Item item =
            Item.builder()
                .putAll(new RandomValues(new Random(seed)).attributes(4))
                .put("id", id)
                .build();
        client.putItem(put -> put.tableName("tab").item(SdkValues.sdk(item)));

        Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> got =
            client
                .getItem(
                    get ->
                        get.tableName("tab")
                            .key(
                                Map.of(
                                    "id",
                                    software.amazon.awssdk.services.dynamodb.model.AttributeValue
                                        .fromS(id))))
                .item();

        assertThat(SdkValues.item(true, got)).as("seed=" + seed).isEqualTo(item);
        assertThat(
                client
                    .putItem(put -> put.tableName("tab").item(got).returnValues("ALL_OLD"))
                    .attributes())
            .as("seed=" + seed)
            .isEqualTo(got);
      }
    }
  }
}
