package dev.karst.handler;

import static dev.karst.value.AttributeValue.b;
import static dev.karst.value.AttributeValue.l;
import static dev.karst.value.AttributeValue.m;
import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static dev.karst.value.AttributeValue.ss;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.ConditionCheck;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.operation.TransactDelete;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactUpdate;
import dev.karst.operation.TransactWriteItem;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestFingerprintTest {
  private static final long GOLDEN = 459356073703150830L;
  private static final Item KEY = Item.of("a", s("k"));

  @Test
  void doesNotDependOnTheOrderOfMapsAndSetsNorOnHowNumbersAreWritten() {
    Map<String, AttributeValue> map = new LinkedHashMap<>();
    map.put("y", n("1.0"));
    map.put("x", ss(List.of("q", "p")));
    Map<String, AttributeValue> same = new LinkedHashMap<>();
    same.put("x", ss(List.of("p", "q")));
    same.put("y", n("1"));

    assertThat(of(put(Item.of("a", s("k"), "m", m(map)))))
        .isEqualTo(of(put(Item.of("m", m(same), "a", s("k")))));
  }

  /** Part of what the journal keeps: it must not change from one version to the next. */
  @Test
  void isTheSameInEveryProcess() {
    assertThat(of(put(KEY))).isEqualTo(GOLDEN);
  }

  @Test
  void everythingATransactionDoesCounts() {
    TransactUpdate update = TransactUpdate.builder("T", KEY).updateExpression("SET b = :v").build();
    List<TransactWriteItem> different =
        List.of(
            put(KEY),
            TransactWriteItem.of(TransactPut.builder("U", KEY).build()),
            put(Item.of("a", b("k".getBytes(StandardCharsets.UTF_8)))),
            put(Item.of("a", n(1))),
            put(Item.of("a", s("k"), "b", l(List.of(s("x"), s("y"))))),
            put(Item.of("a", s("k"), "b", l(List.of(s("y"), s("x"))))),
            put(Item.of("a", s("k"), "b", ss(List.of("x, y")))),
            put(Item.of("a", s("k"), "b", ss(List.of("x", "y")))),
            TransactWriteItem.of(TransactDelete.builder("T", KEY).build()),
            TransactWriteItem.of(
                TransactDelete.builder("T", KEY).conditionExpression("a = :v").build()),
            TransactWriteItem.of(
                TransactDelete.builder("T", KEY)
                    .conditionExpression("a = :v")
                    .value(":v", s("k"))
                    .build()),
            TransactWriteItem.of(
                TransactDelete.builder("T", KEY)
                    .conditionExpression("a = :v")
                    .value(":v", s("k"))
                    .returnValuesOnConditionCheckFailure(
                        ReturnValuesOnConditionCheckFailure.ALL_OLD)
                    .build()),
            TransactWriteItem.of(ConditionCheck.builder("T", KEY).build()),
            TransactWriteItem.of(update),
            TransactWriteItem.of(
                TransactUpdate.builder("T", KEY)
                    .updateExpression("SET b = :v")
                    .name("#n", "b")
                    .build()));
    Set<Long> fingerprints = new HashSet<>();
    for (TransactWriteItem item : different) {
      assertThat(fingerprints.add(of(item))).as("%s", item).isTrue();
    }
    assertThat(fingerprints.add(of(put(KEY), put(KEY)))).isTrue();
  }

  private static long of(TransactWriteItem... items) {
    return RequestFingerprint.of(List.of(items));
  }

  private static TransactWriteItem put(Item item) {
    return TransactWriteItem.of(TransactPut.builder("T", item).build());
  }
}
