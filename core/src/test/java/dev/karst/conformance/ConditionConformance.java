package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.value.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which comparisons hold, and how they are joined. */
abstract class ConditionConformance extends AskingConformance {
  ConditionConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Test
  void comparisonsThatHold() {
    check(
        true,
        """
        str = :hello
        :hello = str
        #str = :hello
        num = :five
        num = :five0
        m.n = num
        :five = :five0
        str <> :he
        str <> :five
        absent <> :hello
        num < :six
        num <= :five
        num > :four
        num >= :five
        neg < :zero
        :four < num
        str > :he
        str < :z
        blank < :a
        blank = :empty
        bin > :bin127
        bin >= :bin12
        yes = :true
        yes <> :false
        nul = :null
        ss = :ba
        ns = :n21
        bs = :b21
        l = :list
        m = :map
        l[2] = :kv
        l[2].k = :v
        m.#dotted = :dotted
        #m.q.deep[0] > :six
        """);
  }

  @Test
  void comparisonsThatDoNotHold() {
    check(
        false,
        """
        str = :he
        absent = :hello
        absent = #gone.deep
        str <> :hello
        num <> :five0
        num < :five
        num > :hello
        num < :hello
        str < :five
        absent < :five
        absent > :five
        absent >= :five
        l[9] = :one
        l[0].k = :v
        m.zzz = :v
        str.k = :v
        ss = :kv
        num > :six
        yes = :false
        """);
  }

  @Test
  void betweenAndIn() {
    check(
        true,
        """
        num BETWEEN :four AND :six
        num BETWEEN :five AND :five
        :five BETWEEN neg AND num
        str BETWEEN :a AND :z
        bin BETWEEN :bin1 AND :bin
        num IN (:four, :five0)
        str IN (:five, :hello)
        :hello IN (blank, str)
        NOT num IN (:one)
        num between :one and :six and str = :hello
        """);
    check(
        false,
        """
        num BETWEEN :six AND :six
        str BETWEEN :five AND :six
        absent BETWEEN :four AND :six
        num IN (:hello)
        absent IN (:four, :five)
        NOT num BETWEEN :four AND :six
        """);
  }

  @Test
  void logicBindsAsItShould() {
    check(
        true,
        """
        absent = :five AND str = :hello OR num = :five
        num = :five OR absent = :five AND absent = :five
        NOT absent = :five AND num = :five
        NOT (num = :six)
        not num = :six
        (num = :six OR num = :five) and (str = :hello)
        NOT (num = :five AND str = :he)
        num = :five AND (NOT (str = :he OR str = :a))
        """);
    check(
        false,
        """
        (num = :five OR absent = :five) AND absent = :five
        NOT num = :five
        NOT num = :five AND absent = :five
        NOT (num = :five OR absent = :five)
        num = :five AND str = :he
        """);
  }

  @Test
  void conditionsOnNothingSeeNoAttributes() {
    Item other = item("id", "other");
    for (String condition :
        List.of(
            "attribute_not_exists(id)",
            "absent <> :a",
            "NOT id = :a",
            "NOT attribute_exists(id)")) {
      put(
          "simple",
          other,
          put ->
              put.conditionExpression(condition)
                  .expressionAttributeValues(used(condition, VALUES)));
      assertThat(get("simple", other)).as(condition).isEqualTo(other);
      delete("simple", other);
    }
  }
}
