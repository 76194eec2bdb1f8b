package dev.karst.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.RandomValues;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImageWriterTest {
  private static final HexFormat HEX = HexFormat.of();

  private final AttributeDictionary dictionary = new AttributeDictionary();
  private final ImageWriter writer = new ImageWriter();

  /** These bytes are on disk: a change here is a new format version. */
  @Test
  void goldenNarrowImage() {
    int[] ids = dictionary.bind(List.of("pk", "n", "map", "list", "set", "flags"));
    writer.begin(dictionary, ids);
    writer.attribute(3).beginList();
    writer.bool(false);
    writer.nullValue();
    writer.endList();
    writer.attribute(0).string("ä");
    writer.attribute(1).number(-12);
    writer.attribute(2).beginMap();
    writer.name("b");
    writer.binary(new byte[] {1, 2});
    writer.name(FieldName.of("a"));
    writer.bool(true);
    writer.endMap();
    writer.attribute("set").numberSet(List.of(100, 2));
    int length = writer.finish();

    assertThat(HEX.formatHex(writer.bytes(), 0, length))
        .isEqualTo(
            // version 1 narrow, 39 bytes of item, 5 attributes
            "02"
                + "000027"
                + "0005"
                // (id, offset) × 5
                + "00000025"
                + "00010029"
                + "0002002e"
                + "0003001a"
                + "00040040"
                // list: FALSE, NULL
                + "08"
                + "00000002"
                + "00000002"
                + "0406"
                // pk: "ä"
                + "0102c3a4"
                // n: -12
                + "02033e59ff"
                // map: a TRUE, b {1, 2}
                + "07"
                + "00000009"
                + "00000002"
                + "016105"
                + "016203020102"
                // set: 2, 100
                + "0a"
                + "00000008"
                + "00000002"
                + "0202c102"
                + "0202c201");
  }

  @Test
  void goldenWideImage() {
    writer.begin(dictionary, new int[0]);
    writer.attribute("large").string("x".repeat(65_536));
    writer.attribute("small").nullValue();
    int length = writer.finish();
    assertThat(length).isEqualTo(9 + 2 * 8 + 4 + 65_536 + 1);
    assertThat(HEX.formatHex(writer.bytes(), 0, 30))
        .isEqualTo(
            "03"
                + "0001000b"
                + "00000002"
                + "0000000000000019"
                + "000000010001001d"
                + "0180800478");
    assertThat(writer.bytes()[length - 1]).isEqualTo((byte) 6);
  }

  @Test
  void anEmptyItemHasAnImage() {
    writer.begin(dictionary, dictionary.bind(List.of("a", "b")));
    int length = writer.finish();
    assertThat(HEX.formatHex(writer.bytes(), 0, length)).isEqualTo("020000000000");
  }

  @Test
  void anIdAbove65535MakesAnImageWide() {
    for (int id = 0; id < 65_537; id++) {
      dictionary.idOf("n" + id);
    }
    writer.begin(dictionary, new int[0]);
    writer.attribute("n65535").bool(true);
    assertThat(writer.finish()).isEqualTo(6 + 4 + 1);
    writer.begin(dictionary, new int[0]);
    writer.attribute("n65536").bool(true);
    assertThat(writer.finish()).isEqualTo(9 + 8 + 1);
  }

  @ParameterizedTest
  @MethodSource
  void refusals(Consumer<ImageWriter> write, String message) {
    writer.begin(dictionary, new int[0]);
    assertThatThrownBy(
            () -> {
              write.accept(writer);
              writer.finish();
            })
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);

    Item item = Item.of("after", AttributeValue.l(AttributeValue.s("all is well")));
    writer.begin(dictionary, new int[0]);
    DynamicItemCodec.write(item, writer);
    int length = writer.finish();
    ImageReader reader = new ImageReader();
    reader.reset(writer.bytes(), 0, length, dictionary, new int[0]);
    assertThat(DynamicItemCodec.read(reader)).isEqualTo(item);
  }

  static Stream<Arguments> refusals() {
    String invalid = "One or more parameter values were invalid: ";
    String tooLarge = "Item size has exceeded the maximum allowed size";
    String tooDeep =
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
            + " beyond supported limit";
    AttributeValue deep = new RandomValues(1).nested(33);
    return Stream.of(
        refusal(w -> w.attribute("a").string("x".repeat(400 * 1024)), tooLarge),
        refusal(w -> w.attribute("a").string("é".repeat(200 * 1024)), tooLarge),
        refusal(w -> w.attribute("a").string("x".repeat(9_000_000)), tooLarge),
        refusal(w -> w.attribute("a").binary(new byte[400 * 1024]), tooLarge),
        refusal(w -> w.attribute("a").binary(new byte[9_000_000]), tooLarge),
        refusal(w -> DynamicItemCodec.write(deep, w.attribute("a")), tooDeep),
        refusal(
            w -> w.attribute("a").stringSet(List.of()),
            invalid + "An string set  may not be empty"),
        refusal(
            w -> w.attribute("a").numberSet(List.of()),
            invalid + "An number set  may not be empty"),
        refusal(
            w -> w.attribute("a").binarySet(List.of()),
            invalid + "Binary sets should not be empty"),
        refusal(
            w -> w.attribute("a").stringSet(List.of("a", "a")),
            invalid + "Input collection [a, a] contains duplicates."),
        refusal(
            w -> w.attribute("a").stringSet(List.of("b", "a", "b")),
            invalid + "Input collection [b, a, b] contains duplicates."),
        refusal(
            w -> w.attribute("a").numberSet(List.of(1, 2.0, 1.0)),
            "Input collection contains duplicates"),
        refusal(
            w -> w.attribute("a").binarySet(List.of(new byte[] {'b'}, new byte[] {'b'})),
            invalid + "Input collection [Yg==, Yg==]of type BS contains duplicates."),
        refusal(
            w -> w.attribute("a").number(Double.NaN),
            "The parameter cannot be converted to a numeric value: NaN"),
        refusal(w -> w.attribute("").bool(true), "Empty attribute name"),
        refusal(
            w -> w.attribute("n".repeat(65_536)).bool(true),
            "Attribute name is too large, must be less than 65536 bytes"),
        refusal(
            w -> {
              w.attribute("a").beginMap();
              w.name("");
            },
            "Empty attribute name"),
        refusal(
            w -> {
              w.attribute("b").bool(true);
              w.attribute("a").bool(true);
              w.attribute("b").bool(true);
            },
            invalid + "Attribute 'b' was given more than once"),
        refusal(
            w -> {
              w.attribute("a").beginMap();
              w.name("x");
              w.bool(true);
              w.name("x");
              w.bool(true);
              w.endMap();
            },
            invalid + "A map was given an entry more than once"));
  }

  @Test
  void theLargestItemIsTaken() {
    writer.begin(dictionary, new int[0]);
    writer.attribute("a").string("x".repeat(400 * 1024 - 1));
    writer.finish();
    assertThat(writer.itemSize()).isEqualTo(400 * 1024);
  }

  @Test
  void anEmptyContainerMayBeOnTheLastLevel() {
    writer.begin(dictionary, new int[0]);
    writer.attribute("a");
    for (int i = 0; i < 32; i++) {
      writer.beginList();
    }
    assertThatThrownBy(() -> writer.bool(true)).isInstanceOf(ValidationException.class);
    for (int i = 0; i < 32; i++) {
      writer.endList();
    }
    assertThat(writer.finish()).isPositive();
  }

  @ParameterizedTest
  @MethodSource
  void misuse(Consumer<ImageWriter> write) {
    writer.begin(dictionary, new int[0]);
    assertThatThrownBy(
            () -> {
              write.accept(writer);
              writer.finish();
            })
        .isInstanceOf(IllegalStateException.class);
  }

  static Stream<Consumer<ImageWriter>> misuse() {
    return Stream.of(
        w -> w.bool(true),
        w -> w.name("a"),
        w -> w.endMap(),
        w -> w.endList(),
        w -> w.attribute("a"),
        w -> w.attribute("a").beginMap(),
        w -> {
          w.attribute("a");
          w.attribute("b");
        },
        w -> {
          w.attribute("a").bool(true);
          w.bool(true);
        },
        w -> {
          w.attribute("a").beginMap();
          w.bool(true);
        },
        w -> {
          w.attribute("a").beginMap();
          w.name("a");
          w.endMap();
        },
        w -> {
          w.attribute("a").beginMap();
          w.endList();
        },
        w -> {
          w.attribute("a").beginList();
          w.name("a");
        });
  }

  private static Arguments refusal(Consumer<ImageWriter> write, String message) {
    return Arguments.of(write, message);
  }

  /** Also where the image is wide for the sake of unknown names alone, or the values move. */
  @Test
  void namesMayGetTheirIdsLater() {
    RandomValues.forSeeds(300, values -> assertDefinedLater(values.item(), values.upTo(20)));
    for (int length = 65_480; length < 65_540; length++) {
      assertDefinedLater(
          Item.builder().put("a", "x".repeat(length)).put("b", "y").put("c", "z").build(), length);
    }
  }

  private static void assertDefinedLater(Item item, int seed) {
    AttributeDictionary names = new AttributeDictionary();
    item.attributes().keySet().stream()
        .filter(name -> (name.hashCode() + seed) % 2 == 0)
        .forEach(names::idOf);
    int known = names.size();
    ImageWriter tentative = new ImageWriter().beginTentatively(names, new int[0]);
    DynamicItemCodec.write(item, tentative);
    tentative.finish();
    assertThat(names.size()).isEqualTo(known);
    assertThat(tentative.hasUnknownNames()).isEqualTo(known < item.size());
    assertThat(tentative.areNamesKnownByNow()).isEqualTo(known == item.size());
    item.attributes().keySet().stream().skip(1).forEach(names::idOf);
    assertThat(tentative.areNamesKnownByNow()).isEqualTo(names.size() == item.size());
    item.attributes().keySet().forEach(names::idOf);
    assertThat(tentative.areNamesKnownByNow()).isTrue();
    int length = tentative.defineNames();
    ImageWriter certain = new ImageWriter().begin(names, new int[0]);
    DynamicItemCodec.write(item, certain);
    int expectedLength = certain.finish();
    assertThat(HEX.formatHex(tentative.bytes(), 0, length))
        .isEqualTo(HEX.formatHex(certain.bytes(), 0, expectedLength));
    assertThat(tentative.hasUnknownNames()).isFalse();
  }
}
