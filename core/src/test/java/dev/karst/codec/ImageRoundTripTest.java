package dev.karst.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.ItemSize;
import dev.karst.value.RandomValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageRoundTripTest {
  private final AttributeDictionary dictionary = new AttributeDictionary();
  private final ImageWriter writer = new ImageWriter();
  private final ImageReader reader = new ImageReader();
  private final int[] noOrdinals = {};

  @Test
  void itemsOfAllTypesComeBack() {
    RandomValues.forSeeds(
        2000,
        values -> {
          Item item = values.item();
          byte[] image = write(item);
          reader.reset(image, 0, image.length, dictionary, noOrdinals);
          assertThat(reader.itemSize()).isEqualTo(ItemSize.of(item));
          assertThat(reader.attributeCount()).isEqualTo(item.size());
          assertThat(DynamicItemCodec.read(reader)).isEqualTo(item);
        });
  }

  @Test
  void anImageIsReadWhereverItLies() {
    RandomValues.forSeeds(
        200,
        values -> {
          Item item = values.item();
          byte[] image = write(item);
          int start = values.upTo(50);
          byte[] page = new byte[start + image.length + values.upTo(50)];
          values.random().nextBytes(page);
          System.arraycopy(image, 0, page, start, image.length);
          reader.reset(page, start, image.length, dictionary, noOrdinals);
          assertThat(DynamicItemCodec.read(reader)).isEqualTo(item);
        });
  }

  @Test
  void wideItemsComeBack() {
    Item item =
        Item.builder()
            .put("large", "x".repeat(70_000))
            .put("small", 1)
            .put("alsoLarge", AttributeValue.b(new byte[100_000]))
            .build();
    byte[] image = write(item);
    reader.reset(image, 0, image.length, dictionary, noOrdinals);
    assertThat(reader.itemSize()).isEqualTo(ItemSize.of(item));
    assertThat(DynamicItemCodec.read(reader)).isEqualTo(item);
  }

  @Test
  void itemsOfManyAttributesComeBackInWhateverOrderTheyAreGiven() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      names.add("n" + i);
    }
    dictionary.bind(names);
    Collections.shuffle(names, new java.util.Random(1));
    Item.Builder builder = Item.builder();
    names.forEach(name -> builder.put(name, AttributeValue.bool(true)));
    Item item = builder.build();
    byte[] image = write(item);
    reader.reset(image, 0, image.length, dictionary, noOrdinals);
    assertThat(DynamicItemCodec.read(reader)).isEqualTo(item);
  }

  @Test
  void attributesAreFoundByOrdinalInAnyOrder() {
    RandomValues.forSeeds(
        500,
        values -> {
          List<String> names = new ArrayList<>();
          for (int i = 0; i < 12; i++) {
            names.add("o" + i);
          }
          Collections.shuffle(names, values.random());
          int[] ids = dictionary.bind(names);
          boolean[] present = new boolean[names.size()];
          writer.begin(dictionary, ids);
          for (int ordinal = 0; ordinal < ids.length; ordinal++) {
            present[ordinal] = values.random().nextBoolean();
            if (present[ordinal]) {
              writer.attribute(ordinal).number(ordinal);
            }
          }
          int length = writer.finish();
          reader.reset(writer.bytes(), 0, length, dictionary, ids);
          for (int i = 0; i < 40; i++) {
            int ordinal = i < ids.length ? i : values.upTo(ids.length - 1);
            assertThat(reader.attribute(ordinal)).isEqualTo(present[ordinal]);
            if (present[ordinal]) {
              assertThat(reader.attributeName()).isEqualTo(names.get(ordinal));
              assertThat(reader.longNumber()).isEqualTo(ordinal);
            }
          }
        });
  }

  @Test
  void theDeepestNestingComesBack() {
    RandomValues.forSeeds(
        100,
        values -> {
          Item item = Item.of("deep", values.nested(32));
          byte[] image = write(item);
          reader.reset(image, 0, image.length, dictionary, noOrdinals);
          assertThat(DynamicItemCodec.read(reader)).isEqualTo(item);
        });
  }

  @Test
  void equalValuesAreEqualBytesAndOthersAreNot() {
    RandomValues.forSeeds(
        1000,
        values -> {
          AttributeValue value = values.value(3);
          AttributeValue other = values.value(3);
          byte[] bytes = ValueEncoder.encode(value);
          assertThat(bytes).isEqualTo(ValueEncoder.encode(reordered(value, values)));
          assertThat(Arrays.equals(bytes, ValueEncoder.encode(other)))
              .isEqualTo(value.equals(other));
        });
  }

  private static AttributeValue reordered(AttributeValue value, RandomValues values) {
    if (value instanceof AttributeValue.M m) {
      List<String> names = new ArrayList<>(m.value().keySet());
      Collections.shuffle(names, values.random());
      Map<String, AttributeValue> shuffled = new java.util.LinkedHashMap<>();
      names.forEach(name -> shuffled.put(name, m.value().get(name)));
      return AttributeValue.m(shuffled);
    }
    return value;
  }

  private byte[] write(Item item) {
    writer.begin(dictionary, noOrdinals);
    DynamicItemCodec.write(item, writer);
    int length = writer.finish();
    return Arrays.copyOf(writer.bytes(), length);
  }
}
