package dev.karst.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.MappingException;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.RandomValues;
import dev.karst.value.ValueType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImageReaderTest {
  private final AttributeDictionary dictionary = new AttributeDictionary();
  private final ImageWriter writer = new ImageWriter();
  private final ImageReader reader = new ImageReader();

  @ParameterizedTest
  @MethodSource
  void mismatches(AttributeValue value, Consumer<ImageReader> read, String message) {
    read(Item.of("total", value));
    assertThat(reader.attribute("total")).isTrue();
    assertThatThrownBy(() -> read.accept(reader))
        .isInstanceOf(MappingException.class)
        .hasMessage(message);
  }

  static Stream<Arguments> mismatches() {
    AttributeValue s = AttributeValue.s("x");
    AttributeValue nested =
        AttributeValue.m(Map.of("lines", AttributeValue.l(AttributeValue.nul(), s)));
    return Stream.of(
        mismatch(s, r -> r.longNumber(), "Attribute 'total' is S, not N"),
        mismatch(s, r -> r.number(), "Attribute 'total' is S, not N"),
        mismatch(s, r -> r.doubleNumber(), "Attribute 'total' is S, not N"),
        mismatch(s, r -> r.binary(), "Attribute 'total' is S, not B"),
        mismatch(s, r -> r.bool(), "Attribute 'total' is S, not BOOL"),
        mismatch(s, r -> r.beginMap(), "Attribute 'total' is S, not M"),
        mismatch(s, r -> r.beginList(), "Attribute 'total' is S, not L"),
        mismatch(s, r -> r.beginSet(), "Attribute 'total' is S, not SS, NS or BS"),
        mismatch(AttributeValue.bool(true), r -> r.string(), "Attribute 'total' is BOOL, not S"),
        mismatch(
            AttributeValue.n("0.5"),
            r -> r.longNumber(),
            "Attribute 'total' is 0.5, which is no long"),
        mismatch(
            AttributeValue.n("1e20"),
            r -> r.longNumber(),
            "Attribute 'total' is 100000000000000000000, which is no long"),
        mismatch(
            AttributeValue.n(1L << 31),
            r -> r.intNumber(),
            "Attribute 'total' is 2147483648, which is no int"),
        mismatch(
            nested,
            r -> {
              r.beginMap();
              r.entry(FieldName.of("lines"));
              r.beginList();
              r.skip();
              r.bool();
            },
            "Attribute 'total.lines[1]' is S, not BOOL"),
        mismatch(
            AttributeValue.ss("a", "b"),
            r -> {
              r.beginSet();
              r.string();
              r.number();
            },
            "Attribute 'total[1]' is S, not N"));
  }

  @Test
  void scalarsAreReadAsWhatTheyAre() {
    read(
        Item.builder()
            .put("i", Integer.MIN_VALUE)
            .put("d", AttributeValue.n("12.34"))
            .put("b", AttributeValue.b((byte) 1, (byte) 2))
            .put("null", AttributeValue.nul())
            .build());
    reader.attribute("i");
    assertThat(reader.intNumber()).isEqualTo(Integer.MIN_VALUE);
    reader.attribute("d");
    assertThat(reader.type()).isEqualTo(ValueType.N);
    assertThat(reader.doubleNumber()).isEqualTo(12.34);
    reader.attribute("d");
    assertThat(reader.number()).isEqualTo(new BigDecimal("12.34"));
    reader.attribute("b");
    assertThat(reader.binary()).containsExactly(1, 2);
    reader.attribute("null");
    assertThat(reader.isNull()).isTrue();
    assertThat(reader.attribute("none")).isFalse();
  }

  @Test
  void entriesAreFoundByNameInOrderWhateverIsLeftUnread() {
    RandomValues.forSeeds(
        1000,
        values -> {
          List<FieldName> names =
              Stream.of("a", "ab", "b", "c", "é", "z").map(FieldName::of).sorted().toList();
          boolean[] present = new boolean[names.size()];
          writer.begin(dictionary, new int[0]);
          writer.attribute("outer").beginList();
          writer.beginMap();
          for (int i = names.size() - 1; i >= 0; i--) {
            present[i] = values.random().nextBoolean();
            if (present[i]) {
              writer.name(names.get(i));
              writer.beginList();
              writer.number(i);
              writer.endList();
            }
          }
          writer.endMap();
          writer.string("behind");
          writer.endList();
          int length = writer.finish();

          reader.reset(writer.bytes(), 0, length, dictionary, new int[0]);
          reader.attribute("outer");
          assertThat(reader.beginList()).isEqualTo(2);
          reader.beginMap();
          for (int i = 0; i < names.size(); i++) {
            if (values.random().nextInt(4) > 0) {
              assertThat(reader.entry(names.get(i))).isEqualTo(present[i]);
              if (present[i] && values.random().nextBoolean()) {
                assertThat(reader.entryName()).isEqualTo(names.get(i).name());
                reader.beginList();
                assertThat(reader.longNumber()).isEqualTo(i);
                reader.endList();
              }
            }
          }
          reader.endMap();
          assertThat(reader.string()).isEqualTo("behind");
          reader.endList();
        });
  }

  @Test
  void entriesAreStepped() {
    read(
        Item.of(
            "m",
            AttributeValue.m(
                Map.of(
                    "b",
                    AttributeValue.n(2),
                    "a",
                    AttributeValue.n(1),
                    "c",
                    AttributeValue.n(3)))));
    reader.attribute("m");
    assertThat(reader.beginMap()).isEqualTo(3);
    assertThat(reader.nextEntry()).isTrue();
    assertThat(reader.entryName()).isEqualTo("a");
    assertThat(reader.nextEntry()).isTrue();
    assertThat(reader.entryName()).isEqualTo("b");
    assertThat(reader.longNumber()).isEqualTo(2);
    assertThat(reader.nextEntry()).isTrue();
    assertThat(reader.nextEntry()).isFalse();
    reader.endMap();
  }

  @Test
  void anOpenMapCanBeStartedAgain() {
    AttributeValue inner = AttributeValue.m(Map.of("a", AttributeValue.n(1)));
    read(
        Item.of(
            "l",
            AttributeValue.l(
                AttributeValue.m(Map.of("b", AttributeValue.n(2), "a", inner)),
                AttributeValue.s("behind"))));
    reader.attribute("l");
    reader.beginList();
    reader.beginMap();
    assertThat(reader.entry(FieldName.of("b"))).isTrue(); // its value is not read
    reader.restartMap();
    assertThat(reader.entry(FieldName.of("a"))).isTrue();
    reader.beginMap();
    assertThat(reader.entry(FieldName.of("z"))).isFalse();
    reader.restartMap();
    assertThat(reader.nextEntry()).isTrue();
    assertThat(reader.longNumber()).isEqualTo(1);
    reader.endMap();
    reader.restartMap();
    assertThat(reader.nextEntry()).isTrue();
    assertThat(reader.entryName()).isEqualTo("a");
    reader.endMap();
    assertThat(reader.string()).isEqualTo("behind");
    assertThatThrownBy(reader::restartMap)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("A map must be open");
  }

  @Test
  void anItemCanBeStartedAgain() {
    AttributeValue document = AttributeValue.m(Map.of("x", AttributeValue.n(1)));
    read(Item.builder().put("a", document).put("b", 2).build());
    reader.attribute("b");
    reader.restart();
    assertThat(reader.nextAttribute()).isTrue();
    assertThat(reader.attributeName()).isEqualTo("a");
    reader.beginMap();
    reader.restart();
    assertThat(reader.nextAttribute()).isTrue();
    assertThat(reader.nextAttribute()).isTrue();
    assertThat(reader.longNumber()).isEqualTo(2);
    assertThat(reader.nextAttribute()).isFalse();
  }

  @Test
  void truncatedImagesAreFoundOut() {
    RandomValues.forSeeds(
        200,
        values -> {
          byte[] image = image(values.item());
          int length = values.upTo(image.length - 1);
          readToTheEnd(Arrays.copyOf(image, length), 0, length);
          readToTheEnd(image, 0, length);
        });
  }

  @Test
  void garbledImagesAreFoundOutOrReadAsSomethingElse() {
    RandomValues.forSeeds(
        3000,
        values -> {
          byte[] image = image(values.item());
          Random random = values.random();
          int changes = 1 + random.nextInt(4);
          for (int i = 0; i < changes; i++) {
            int at = random.nextInt(image.length);
            image[at] = (byte) (random.nextBoolean() ? random.nextInt(12) : random.nextInt());
          }
          readToTheEnd(image, 0, image.length);
        });
  }

  @Test
  void rubbishIsFoundOut() {
    RandomValues.forSeeds(
        3000,
        values -> {
          byte[] rubbish = new byte[values.upTo(200)];
          values.random().nextBytes(rubbish);
          if (rubbish.length > 0) {
            rubbish[0] = (byte) (2 + values.upTo(1));
          }
          readToTheEnd(rubbish, 0, rubbish.length);
        });
  }

  @Test
  void anotherVersionIsToldApart() {
    byte[] image = image(Item.of());
    image[0] = 4;
    assertThatThrownBy(() -> reader.reset(image, 0, image.length, dictionary, new int[0]))
        .isInstanceOf(CorruptStoreException.class)
        .hasMessage("Item image is of an unknown version: version=2");
  }

  /** Passes if reading ends, in the only ways it may. */
  private void readToTheEnd(byte[] image, int start, int length) {
    try {
      reader.reset(image, start, length, dictionary, new int[0]);
      assertThat(DynamicItemCodec.read(reader)).isNotNull();
    } catch (CorruptStoreException | MappingException e) {
      assertThat(e.getMessage()).isNotEmpty();
    }
    try {
      ImageView view = new ImageView().reset(image, start, length);
      for (int i = 0; i < view.attributeCount(); i++) {
        int value = view.attributeAt(i);
        view.valueLength(value);
        view.element(value, 1);
        view.entry(value, FieldName.of("a1"));
        EncodedValue.equal(image, value, image, value);
      }
    } catch (CorruptStoreException e) {
      assertThat(e).hasMessageStartingWith("Item image is ");
    }
  }

  private void read(Item item) {
    byte[] image = image(item);
    reader.reset(image, 0, image.length, dictionary, new int[0]);
  }

  private byte[] image(Item item) {
    writer.begin(dictionary, new int[0]);
    DynamicItemCodec.write(item, writer);
    int length = writer.finish();
    return Arrays.copyOf(writer.bytes(), length);
  }

  private static Arguments mismatch(
      AttributeValue value, Consumer<ImageReader> read, String message) {
    return Arguments.of(value, read, message);
  }
}
