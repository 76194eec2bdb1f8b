package dev.karst.aws;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Reads the attribute values of a request.
 *
 * <p>The SDK's own client writes maps without the entries that have no value, and lists with a null
 * where they have none; so the former are skipped and the latter are empty values.
 */
final class GivenValues {
  /** More than the service allows, and far less than a thread's stack does. */
  private static final int MAX_DEPTH = 200;

  private static final List<software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type>
      MEMBERS =
          List.of(software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type.values());

  private static final AttributeValue NULL = AttributeValue.nul();
  private static final AttributeValue TRUE = AttributeValue.bool(true);
  private static final AttributeValue FALSE = AttributeValue.bool(false);

  private GivenValues() {}

  /** The item of a parameter, without what is no value; null if the parameter is not given. */
  static @Nullable Item item(
      boolean given,
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> attributes,
      String parameter,
      FaultNotes faults) {
    if (!given) {
      return null;
    }
    Item.Builder item = Item.builder();
    for (Map.Entry<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>
        attribute : attributes.entrySet()) {
      AttributeValue value = value(attribute.getValue(), parameter, attribute.getKey(), faults);
      if (value != null) {
        item.put(attribute.getKey(), value);
      }
    }
    return item.build();
  }

  /** The values of a parameter, without what is none; null if the parameter is not given. */
  static @Nullable Map<String, AttributeValue> map(
      boolean given,
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> values,
      String parameter,
      FaultNotes faults) {
    if (!given) {
      return null;
    }
    Map<String, AttributeValue> read = new LinkedHashMap<>();
    for (Map.Entry<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> entry :
        values.entrySet()) {
      AttributeValue value = value(entry.getValue(), parameter, entry.getKey(), faults);
      if (value != null) {
        read.put(entry.getKey(), value);
      }
    }
    return read;
  }

  /** The values of a parameter for one key; null if none are given. */
  static @Nullable List<AttributeValue> list(
      boolean given,
      List<software.amazon.awssdk.services.dynamodb.model.AttributeValue> values,
      String parameter,
      String key,
      FaultNotes faults) {
    if (!given) {
      return null;
    }
    List<AttributeValue> read = new ArrayList<>(values.size());
    for (software.amazon.awssdk.services.dynamodb.model.AttributeValue element : values) {
      AttributeValue value = element == null ? null : value(element, parameter, key, faults);
      if (value != null) {
        read.add(value);
      } else if (element == null) {
        faults.value(parameter, key, Messages.emptyAttributeValue());
      }
    }
    return read;
  }

  /** A value, or null if none is given or what is given is none, which is noted. */
  static @Nullable AttributeValue value(
      software.amazon.awssdk.services.dynamodb.model.@Nullable AttributeValue given,
      String parameter,
      String key,
      FaultNotes faults) {
    if (given == null) {
      return null;
    }
    try {
      return value(given, 0);
    } catch (ValidationException e) {
      faults.value(parameter, key, e.getMessage());
      return null;
    }
  }

  private static AttributeValue value(
      software.amazon.awssdk.services.dynamodb.model.AttributeValue given, int depth) {
    AttributeValue value = given.type() == null ? null : member(given, given.type(), depth);
    return value == null ? only(given, depth) : value;
  }

  /**
   * The member of a type, or null if it is not given. The SDK keeps the type of a value up to date
   * only as long as each member is set once, so it is a hint.
   */
  private static @Nullable AttributeValue member(
      software.amazon.awssdk.services.dynamodb.model.AttributeValue given,
      software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type type,
      int depth) {
    return switch (type) {
      case S -> given.s() == null ? null : AttributeValue.s(given.s());
      case N -> given.n() == null ? null : AttributeValue.n(given.n());
      case B -> given.b() == null ? null : AttributeValue.b(given.b().asByteArrayUnsafe());
      case BOOL -> given.bool() == null ? null : given.bool() ? TRUE : FALSE;
      case NUL -> given.nul() == null ? null : nul(given.nul());
      case SS -> given.hasSs() ? strings(given.ss()) : null;
      case NS -> given.hasNs() ? numbers(given.ns()) : null;
      case BS -> given.hasBs() ? binaries(given.bs()) : null;
      case M -> given.hasM() ? map(given.m(), depth + 1) : null;
      case L -> given.hasL() ? list(given.l(), depth + 1) : null;
      case UNKNOWN_TO_SDK_VERSION -> null;
    };
  }

  /**
   * The only member that is given. Of none and of several the service says so, but a member that is
   * wrong by itself comes first.
   */
  private static AttributeValue only(
      software.amazon.awssdk.services.dynamodb.model.AttributeValue given, int depth) {
    AttributeValue only = null;
    boolean several = false;
    for (software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type type : MEMBERS) {
      AttributeValue member = member(given, type, depth);
      if (member != null) {
        several |= only != null;
        only = member;
      }
    }
    if (only == null) {
      throw new ValidationException(Messages.emptyAttributeValue());
    }
    if (several) {
      throw new ValidationException(Messages.severalDatatypes());
    }
    return only;
  }

  private static AttributeValue nul(boolean given) {
    if (!given) {
      throw new ValidationException(Messages.nullMustBeTrue());
    }
    return NULL;
  }

  private static AttributeValue strings(List<String> given) {
    checkPresent(given);
    return AttributeValue.ss(given);
  }

  private static AttributeValue numbers(List<String> given) {
    checkPresent(given);
    List<BigDecimal> numbers = new ArrayList<>(given.size());
    for (String text : given) {
      numbers.add(AttributeValue.n(text).value());
    }
    return AttributeValue.ns(numbers);
  }

  private static AttributeValue binaries(List<SdkBytes> given) {
    checkPresent(given);
    List<byte[]> binaries = new ArrayList<>(given.size());
    for (SdkBytes bytes : given) {
      binaries.add(bytes.asByteArrayUnsafe());
    }
    return AttributeValue.bs(binaries);
  }

  private static void checkPresent(List<?> elements) {
    for (Object element : elements) {
      if (element == null) {
        throw new ValidationException(Messages.emptyAttributeValue());
      }
    }
  }

  private static AttributeValue map(
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> given, int depth) {
    checkDepth(depth);
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    for (Map.Entry<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> entry :
        given.entrySet()) {
      if (entry.getValue() != null) {
        values.put(entry.getKey(), value(entry.getValue(), depth));
      }
    }
    return AttributeValue.m(values);
  }

  private static AttributeValue list(
      List<software.amazon.awssdk.services.dynamodb.model.AttributeValue> given, int depth) {
    checkDepth(depth);
    checkPresent(given);
    List<AttributeValue> values = new ArrayList<>(given.size());
    for (software.amazon.awssdk.services.dynamodb.model.AttributeValue element : given) {
      values.add(value(element, depth));
    }
    return AttributeValue.l(values);
  }

  private static void checkDepth(int depth) {
    if (depth > MAX_DEPTH) {
      throw new ValidationException(Messages.nestingTooDeep());
    }
  }
}
