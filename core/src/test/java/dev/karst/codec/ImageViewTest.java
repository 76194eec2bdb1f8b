package dev.karst.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.RandomValues;
import dev.karst.value.ValueType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageViewTest {
  private final AttributeDictionary dictionary = new AttributeDictionary();
  private final ImageWriter writer = new ImageWriter();
  private final ImageView view = new ImageView();

  @Test
  void documentPathsAreFollowed() {
    view(
        Item.of(
            "order",
            AttributeValue.m(
                Map.of(
                    "lines",
                    AttributeValue.l(AttributeValue.n(10), AttributeValue.n(20)),
                    "tags",
                    AttributeValue.ss("b", "a"))),
            "paid",
            AttributeValue.bool(true)));
    int order = view.attribute(dictionary, "order");
    assertThat(view.valueType(order)).isEqualTo(ValueType.M);
    int lines = view.entry(order, FieldName.of("lines"));
    int second = view.element(lines, 1);
    assertSame(second, AttributeValue.n(20));
    assertThat(view.element(lines, 2)).isEqualTo(-1);
    assertThat(view.element(lines, -1)).isEqualTo(-1);
    assertThat(view.element(order, 0)).isEqualTo(-1);
    assertThat(view.entry(lines, FieldName.of("x"))).isEqualTo(-1);
    assertThat(view.entry(order, FieldName.of("mid"))).isEqualTo(-1);
    assertThat(view.entry(order, FieldName.of("zzz"))).isEqualTo(-1);
    assertThat(view.attribute(dictionary, "unknown")).isEqualTo(-1);
    assertThat(EncodedValue.isTrue(view.bytes(), view.attribute(dictionary, "paid"))).isTrue();

    int tags = view.entry(order, FieldName.of("tags"));
    assertThat(EncodedValue.count(view.bytes(), tags)).isEqualTo(2);
    assertThat(has(tags, "a")).isTrue();
    assertThat(has(tags, "c")).isFalse();
    assertThat(view.valueLength(second))
        .isEqualTo(ValueEncoder.encode(AttributeValue.n(20)).length);
  }

  @Test
  void everyAttributeIsItsEncodedValue() {
    RandomValues.forSeeds(
        500,
        values -> {
          Item item = values.item();
          view(item);
          item.attributes()
              .forEach((name, value) -> assertSame(view.attribute(dictionary, name), value));
        });
  }

  @Test
  void scalarsCompareAsTheirValues() {
    RandomValues.forSeeds(
        3000,
        values -> {
          AttributeValue.N a = AttributeValue.n(values.number());
          AttributeValue.N b = AttributeValue.n(values.number());
          assertThat(compare(a, b)).isEqualTo(a.value().compareTo(b.value()));
        });
    assertThat(compare(AttributeValue.s("b"), AttributeValue.s("aaa"))).isPositive();
    assertThat(compare(AttributeValue.s("a"), AttributeValue.s("aa"))).isNegative();
    assertThat(compare(AttributeValue.s("é".repeat(100)), AttributeValue.s("é".repeat(50))))
        .isPositive();
    assertThat(compare(AttributeValue.b((byte) -1), AttributeValue.b((byte) 1))).isPositive();
    assertThat(compare(AttributeValue.n("1.50"), AttributeValue.n("1.5"))).isZero();
  }

  @Test
  void otherValuesDoNotCompare() {
    byte[] s = ValueEncoder.encode(AttributeValue.s("1"));
    byte[] n = ValueEncoder.encode(AttributeValue.n(1));
    byte[] bool = ValueEncoder.encode(AttributeValue.bool(true));
    assertThat(EncodedValue.comparable(s, 0, n, 0)).isFalse();
    assertThat(EncodedValue.comparable(bool, 0, bool, 0)).isFalse();
    assertThatThrownBy(() -> EncodedValue.compare(s, 0, n, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private boolean has(int set, String string) {
    return EncodedValue.hasElement(
        view.bytes(), set, ValueEncoder.encode(AttributeValue.s(string)), 0);
  }

  private void assertSame(int at, AttributeValue value) {
    assertThat(EncodedValue.equal(view.bytes(), at, ValueEncoder.encode(value), 0)).isTrue();
  }

  private static int compare(AttributeValue a, AttributeValue b) {
    return Integer.signum(
        EncodedValue.compare(ValueEncoder.encode(a), 0, ValueEncoder.encode(b), 0));
  }

  private void view(Item item) {
    writer.begin(dictionary, new int[0]);
    DynamicItemCodec.write(item, writer);
    int length = writer.finish();
    view.reset(writer.bytes(), 0, length);
  }
}
