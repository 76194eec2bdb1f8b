package dev.karst.aws;

import dev.karst.value.AttributeValue;
import dev.karst.value.DecimalNumber;
import dev.karst.value.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Writes attribute values into responses. The SDK copies every map and list it is given, so these
 * are built plainly.
 */
final class ShownValues {
  private static final software.amazon.awssdk.services.dynamodb.model.AttributeValue NULL =
      software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul(true);
  private static final software.amazon.awssdk.services.dynamodb.model.AttributeValue TRUE =
      software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool(true);
  private static final software.amazon.awssdk.services.dynamodb.model.AttributeValue FALSE =
      software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool(false);

  private ShownValues() {}

  /** The attributes of an item; null, which the SDK takes for not given, of none. */
  static @Nullable Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item(
      @Nullable Item item) {
    return item == null ? null : map(item.attributes());
  }

  /** The attributes of items; null, which the SDK takes for not given, of none. */
  static @Nullable List<Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>>
      items(@Nullable List<Item> items) {
    if (items == null) {
      return null;
    }
    List<Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>> shown =
        new ArrayList<>(items.size());
    for (Item item : items) {
      shown.add(map(item.attributes()));
    }
    return shown;
  }

  private static Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> map(
      Map<String, AttributeValue> values) {
    Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> shown =
        new LinkedHashMap<>();
    for (Map.Entry<String, AttributeValue> entry : values.entrySet()) {
      shown.put(entry.getKey(), value(entry.getValue()));
    }
    return shown;
  }

  static software.amazon.awssdk.services.dynamodb.model.AttributeValue value(AttributeValue value) {
    return switch (value.type()) {
      case S ->
          software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS(
              ((AttributeValue.S) value).value());
      case N ->
          software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN(
              DecimalNumber.toText(((AttributeValue.N) value).value()));
      case B ->
          software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB(
              SdkBytes.fromByteArrayUnsafe(((AttributeValue.B) value).value()));
      case BOOL -> ((AttributeValue.Bool) value).value() ? TRUE : FALSE;
      case NULL -> NULL;
      case M ->
          software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM(
              map(((AttributeValue.M) value).value()));
      case L -> list(((AttributeValue.L) value).value());
      case SS ->
          software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs(
              ((AttributeValue.Ss) value).value());
      case NS -> numbers(((AttributeValue.Ns) value).value());
      case BS -> binaries(((AttributeValue.Bs) value).value());
    };
  }

  private static software.amazon.awssdk.services.dynamodb.model.AttributeValue list(
      List<AttributeValue> values) {
    List<software.amazon.awssdk.services.dynamodb.model.AttributeValue> shown =
        new ArrayList<>(values.size());
    for (AttributeValue value : values) {
      shown.add(value(value));
    }
    return software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL(shown);
  }

  private static software.amazon.awssdk.services.dynamodb.model.AttributeValue numbers(
      List<BigDecimal> numbers) {
    List<String> texts = new ArrayList<>(numbers.size());
    for (BigDecimal number : numbers) {
      texts.add(DecimalNumber.toText(number));
    }
    return software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs(texts);
  }

  private static software.amazon.awssdk.services.dynamodb.model.AttributeValue binaries(
      List<byte[]> binaries) {
    List<SdkBytes> bytes = new ArrayList<>(binaries.size());
    for (byte[] binary : binaries) {
      bytes.add(SdkBytes.fromByteArrayUnsafe(binary));
    }
    return software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs(bytes);
  }
}
