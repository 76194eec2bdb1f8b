package dev.karst.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.ItemSize;
import dev.karst.value.Limits;
import dev.karst.value.RandomValues;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Copying attributes from image to image as encoded bytes. */
class ImageCopyTest {
  private AttributeDictionary dictionary = new AttributeDictionary();
  private final ImageWriter source = new ImageWriter();
  private final ImageWriter target = new ImageWriter();

  private ItemView image(ImageWriter writer) {
    int length = writer.finish();
    return new ItemView().show(writer.bytes(), 0, length, dictionary);
  }

  private ItemView image(Item item) {
    source.begin(dictionary, new int[0]);
    DynamicItemCodec.write(item, source);
    return image(source);
  }

  @Test
  void chosenAttributesAreCopiedAndTheOthersAreNot() {
    RandomValues.forSeeds(300, this::copyRandomly);
  }

  private void copyRandomly(RandomValues values) {
    dictionary = new AttributeDictionary();
    Item item = values.item();
    Item.Builder kept = Item.builder();
    Item.Builder others = Item.builder();
    dictionary.idOf("never there");
    ItemView view = image(item);
    int[] ids =
        values
            .random()
            .ints(0, dictionary.size() + 1)
            .limit(values.upTo(dictionary.size()))
            .sorted()
            .distinct()
            .toArray();
    item.attributes()
        .forEach(
            (name, value) -> {
              boolean chosen = Arrays.binarySearch(ids, dictionary.lookup(name)) >= 0;
              (chosen ? kept : others).put(name, value);
            });
    target.begin(dictionary, new int[0]).copy(view.image(), ids);
    assertCopied(kept.build());
    target.begin(dictionary, new int[0]).copyAllBut(view.image(), ids);
    assertCopied(others.build());
  }

  private void assertCopied(Item expected) {
    ItemView copy = image(target);
    assertThat(copy.toItem()).isEqualTo(expected);
    assertThat(copy.size()).isEqualTo(ItemSize.of(expected));
  }

  @Test
  void encodedValuesHaveTheSizeOfTheirValues() {
    RandomValues.forSeeds(
        500,
        values -> {
          AttributeValue value = values.value(4);
          byte[] bytes = ValueEncoder.encode(value);
          assertThat(EncodedValue.size(bytes, 0)).as("%s", value).isEqualTo(ItemSize.of(value));
        });
  }

  @Test
  void copiesKeepTheNestingLimit() {
    byte[] value = ValueEncoder.encode(new RandomValues(1).nested(Limits.MAX_NESTING - 1));
    target.begin(dictionary, new int[0]).attribute("a").beginList();
    target.copyValue(value, 0);
    target.beginList();
    assertThatThrownBy(() -> target.copyValue(value, 0))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "Nesting Levels have exceeded supported limits: Attributes in the item have nested"
                + " levels beyond supported limit");
  }

  @Test
  void copiesKeepTheSizeLimit() {
    byte[] half = ValueEncoder.encode(AttributeValue.s("x".repeat(Limits.MAX_ITEM_SIZE / 2)));
    target.begin(dictionary, new int[0]).attribute("a");
    target.copyValue(half, 0);
    target.attribute("b");
    assertThatThrownBy(() -> target.copyValue(half, 0))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Item size has exceeded the maximum allowed size");
  }
}
