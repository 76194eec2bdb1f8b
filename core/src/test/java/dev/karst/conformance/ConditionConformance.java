package dev.karst.conformance;

import static dev.karst.conformance.Items.bytes;
import static dev.karst.conformance.Items.item;
import static dev.karst.conformance.Items.list;
import static dev.karst.conformance.Items.map;
import static dev.karst.conformance.Items.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Which conditions hold of one item: each line is asked as the condition of a write and as the
 * filter of a scan.
 */
abstract class ConditionConformance extends Conformance {
  private static final Item ITEM =
      item(
          "id", "x",
          "str", "hello",
          "blank", "",
          "num", 5,
          "neg", number("-2.5"),
          "bin", bytes(1, 2, 200),
          "yes", true,
          "nul", AttributeValue.nul(),
          "ss", AttributeValue.ss("a", "b"),
          "ns", AttributeValue.ns(1, 2),
          "bs", AttributeValue.bs(bytes(1), bytes(2)),
          "l", list("a", 1, map("k", "v"), AttributeValue.ss("z")),
          "m", map("k", "v", "n", 5, "a.b", "dotted", "q", map("deep", list(7))));
  private static final Map<String, String> NAMES =
      Map.of("#str", "str", "#dotted", "a.b", "#m", "m", "#gone", "absent");
  private static final Map<String, AttributeValue> VALUES = values();

  ConditionConformance(ClientSupplier supplier) {
    super(supplier);
  }

  private static Map<String, AttributeValue> values() {
    Map<String, AttributeValue> values =
        new HashMap<>(
            Items.attributes(
                ":hello",
                "hello",
                ":he",
                "he",
                ":ell",
                "ell",
                ":empty",
                "",
                ":a",
                "a",
                ":z",
                "z",
                ":zero",
                0,
                ":one",
                1,
                ":two",
                2,
                ":three",
                3,
                ":four",
                4,
                ":five",
                5,
                ":five0",
                number("5.00"),
                ":six",
                6,
                ":neg",
                number("-2.5"),
                ":true",
                true,
                ":false",
                false,
                ":null",
                AttributeValue.nul(),
                ":dotted",
                "dotted",
                ":ba",
                AttributeValue.ss("b", "a"),
                ":n21",
                AttributeValue.ns(2, 1),
                ":b21",
                AttributeValue.bs(bytes(2), bytes(1)),
                ":kv",
                map("k", "v"),
                ":list",
                list("a", 1, map("k", "v"), AttributeValue.ss("z")),
                ":map",
                map("q", map("deep", list(7)), "a.b", "dotted", "n", 5, "k", "v"),
                ":bin",
                bytes(1, 2, 200),
                ":bin1",
                bytes(1),
                ":bin12",
                bytes(1, 2),
                ":bin127",
                bytes(1, 2, 127)));
    for (String type : List.of("S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M")) {
      values.put(":type" + type, AttributeValue.s(type));
    }
    values.put(":v", AttributeValue.s("v"));
    return values;
  }

  @Override
  void prepare() {
    create(Tables.SIMPLE);
    put("simple", ITEM);
  }

  private boolean holdsOfWrite(String condition) {
    try {
      put(
          "simple",
          ITEM,
          put ->
              put.conditionExpression(condition)
                  .expressionAttributeNames(used(condition, NAMES))
                  .expressionAttributeValues(used(condition, VALUES)));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private boolean holdsOfFilter(String filter) {
    return !scan(
            "simple",
            scan ->
                scan.filterExpression(filter)
                    .expressionAttributeNames(used(filter, NAMES))
                    .expressionAttributeValues(used(filter, VALUES)))
        .items()
        .isEmpty();
  }

  private void check(boolean expected, String conditions) {
    SoftAssertions all = new SoftAssertions();
    for (String condition : conditions.split("\n", -1)) {
      if (!condition.isBlank()) {
        all.assertThat(holdsOfWrite(condition.trim())).as(condition).isEqualTo(expected);
        all.assertThat(holdsOfFilter(condition.trim()))
            .as("filter " + condition)
            .isEqualTo(expected);
      }
    }
    all.assertAll();
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
  void existence() {
    check(
        true,
        """
        attribute_exists(str)
        attribute_exists(nul)
        attribute_exists(blank)
        attribute_exists(m.q.deep[0])
        attribute_exists(l[2].k)
        attribute_not_exists(absent)
        attribute_not_exists(absent.deep[3])
        attribute_not_exists(l[4])
        attribute_not_exists(str.k)
        attribute_not_exists(m[0])
        NOT attribute_not_exists(str)
        """);
    check(
        false,
        """
        attribute_exists(absent)
        attribute_exists(l[4])
        attribute_exists(m.zzz)
        attribute_exists(m.k.v)
        attribute_not_exists(nul)
        attribute_not_exists(m.k)
        """);
  }

  @Test
  void typesAndSizes() {
    check(
        true,
        """
        attribute_type(str, :typeS)
        attribute_type(num, :typeN)
        attribute_type(bin, :typeB)
        attribute_type(yes, :typeBOOL)
        attribute_type(nul, :typeNULL)
        attribute_type(ss, :typeSS)
        attribute_type(ns, :typeNS)
        attribute_type(bs, :typeBS)
        attribute_type(l, :typeL)
        attribute_type(m, :typeM)
        attribute_type(m.n, :typeN)
        size(str) = :five
        size(str) = num
        size(blank) = :zero
        size(bin) = :three
        size(ss) = :two
        size(ns) = :two
        size(bs) = :two
        size(l) = :four
        size(m) = :four
        size(m.k) < size(str)
        size(str) BETWEEN :four AND :six
        size(l) IN (:one, :four)
        """);
    check(
        false,
        """
        attribute_type(str, :typeN)
        attribute_type(absent, :typeS)
        attribute_type(ss, :typeL)
        size(str) > :five
        size(absent) = :zero
        size(absent) >= :zero
        size(num) = :one
        size(nul) >= :zero
        size(yes) = :one
        """);
  }

  @Test
  void prefixesAndContents() {
    check(
        true,
        """
        begins_with(str, :he)
        begins_with(str, :hello)
        begins_with(str, :empty)
        begins_with(bin, :bin12)
        contains(str, :ell)
        contains(str, :empty)
        contains(bin, :bin12)
        contains(ss, :a)
        contains(ns, :two)
        contains(bs, :bin1)
        contains(l, :a)
        contains(l, :one)
        contains(l, :kv)
        contains(str, m.zzz) OR num = :five
        contains(m.q.deep, m.q.deep[0])
        """);
    check(
        false,
        """
        begins_with(str, :ell)
        begins_with(num, :he)
        begins_with(absent, :he)
        begins_with(bin, :he)
        contains(str, :z)
        contains(ss, :ell)
        contains(ss, :one)
        contains(ns, :five)
        contains(l, :five)
        contains(m, :v)
        contains(num, :five)
        contains(absent, :a)
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
