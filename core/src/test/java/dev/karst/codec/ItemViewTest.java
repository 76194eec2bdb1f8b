package dev.karst.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.RandomValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When two images are of equal items. */
class ItemViewTest {
  private final AttributeDictionary dictionary = new AttributeDictionary();

  @Test
  void itemsAreTheSameIfTheirAttributesAre() {
    RandomValues.forSeeds(
        500,
        values -> {
          Item item = values.item();
          Item other = values.item();
          assertThat(same(item, item)).isTrue();
          assertThat(same(item, backwards(item))).isTrue();
          assertThat(same(item, other)).isEqualTo(item.equals(other));
          for (String name : item.attributes().keySet()) {
            assertThat(same(item, item.toBuilder().remove(name).build())).isFalse();
            Item changed = item.toBuilder().put(name, values.value(2)).build();
            assertThat(same(item, changed)).isEqualTo(item.equals(changed));
            assertThat(same(backwards(item), changed)).isEqualTo(item.equals(changed));
          }
        });
  }

  @Test
  void oneDifferentDigitOrLetterIsSeen() {
    Item item = Item.of("id", AttributeValue.n(17), "name", AttributeValue.s("abc"));
    assertThat(same(item, Item.of("id", AttributeValue.n(18), "name", AttributeValue.s("abc"))))
        .isFalse();
    assertThat(same(item, Item.of("id", AttributeValue.n(17), "name", AttributeValue.s("abd"))))
        .isFalse();
    assertThat(same(item, Item.of("id", AttributeValue.n("17.0"), "name", AttributeValue.s("abc"))))
        .isTrue();
  }

  @Test
  void whatIsNotThereIsNotTheSameAsAnything() {
    ItemView nothing = new ItemView();
    assertThat(nothing.hasSameAttributes(nothing)).isFalse();
    assertThat(nothing.hasSameAttributes(view(Item.of("a", AttributeValue.n(1))))).isFalse();
    assertThat(view(Item.of("a", AttributeValue.n(1))).hasSameAttributes(nothing)).isFalse();
  }

  private static Item backwards(Item item) {
    List<Map.Entry<String, AttributeValue>> attributes =
        new ArrayList<>(item.attributes().entrySet());
    Collections.reverse(attributes);
    Item.Builder reversed = Item.builder();
    attributes.forEach(attribute -> reversed.put(attribute.getKey(), attribute.getValue()));
    return reversed.build();
  }

  private boolean same(Item a, Item b) {
    return view(a).hasSameAttributes(view(b));
  }

  private ItemView view(Item item) {
    ImageWriter writer = new ImageWriter().begin(dictionary, new int[0]);
    DynamicItemCodec.write(item, writer);
    int length = writer.finish();
    return new ItemView().show(writer.bytes(), 0, length, dictionary);
  }
}
