package dev.karst.server.protocol;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.value.AttributeValue;
import dev.karst.value.DecimalNumber;
import dev.karst.value.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Parses attribute values of any depth: structures with one member, which is called as the value's
 * type.
 *
 * <p>What is no value is parsed to its end all the same, for there may be something of a wrong JSON
 * type in it, which is refused first.
 */
final class AttributeValueParser {
  private static final AttributeValue TRUE = AttributeValue.bool(true);
  private static final AttributeValue FALSE = AttributeValue.bool(false);
  private static final AttributeValue NULL = AttributeValue.nul();

  private final JsonParser parser;

  /** What is wrong with the value parsed last; only if it was none. */
  private String fault = "";

  AttributeValueParser(JsonParser parser) {
    this.parser = parser;
  }

  /** What is wrong with the value read last, if it was none. */
  String fault() {
    return fault;
  }

  /**
   * Reads the value whose first token the parser stands on. JSON's null is a value of no type.
   *
   * @param element whether it is an element of a list or map
   * @return null if it is none; {@link #fault} tells why
   * @throws SerializationException if it, or something in it, is of another JSON type
   */
  @Nullable AttributeValue read(boolean element) {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return refused(Messages.emptyAttributeValue());
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw TypeErrors.structure("AttributeValue", parser.currentToken(), element);
    }
    Datatypes given = null;
    ValueType type = null;
    AttributeValue value = null;
    String itsFault = "";
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      ValueType next = type(parser.currentName());
      JsonToken token = parser.nextToken();
      if (next == null) {
        parser.skipChildren();
        continue;
      }
      boolean isGiven = token != JsonToken.VALUE_NULL;
      AttributeValue read = isGiven ? readAs(next) : null;
      if (given == null && (type == null || type == next)) {
        type = isGiven ? next : null;
        value = read;
        itsFault = fault;
      } else if (given != null || isGiven) {
        given = given == null ? new Datatypes().with(type, value, itsFault) : given;
        given = isGiven ? given.with(next, read, fault) : given.without(next);
      }
    }
    if (given != null) {
      return given.value() != null ? given.value() : refused(given.fault());
    }
    if (type == null) {
      return refused(Messages.emptyAttributeValue());
    }
    return value != null ? value : refused(itsFault);
  }

  private static @Nullable ValueType type(String member) {
    return switch (member) {
      case "S" -> ValueType.S;
      case "N" -> ValueType.N;
      case "B" -> ValueType.B;
      case "BOOL" -> ValueType.BOOL;
      case "NULL" -> ValueType.NULL;
      case "M" -> ValueType.M;
      case "L" -> ValueType.L;
      case "SS" -> ValueType.SS;
      case "NS" -> ValueType.NS;
      case "BS" -> ValueType.BS;
      default -> null;
    };
  }

  private @Nullable AttributeValue readAs(ValueType type) {
    return switch (type) {
      case S -> AttributeValue.s(Scalars.text(parser));
      case N -> number(Scalars.text(parser));
      case B -> new AttributeValue.B(Scalars.binary(parser));
      case BOOL -> Scalars.bool(parser) ? TRUE : FALSE;
      case NULL -> Scalars.bool(parser) ? NULL : refused(Messages.nullMustBeTrue());
      case M -> map();
      case L -> list();
      case SS -> stringSet();
      case NS -> numberSet();
      case BS -> binarySet();
    };
  }

  private @Nullable AttributeValue refused(String message) {
    fault = message;
    return null;
  }

  private @Nullable AttributeValue number(String text) {
    try {
      return AttributeValue.n(text);
    } catch (ValidationException e) {
      return refused(e.getMessage());
    }
  }

  private @Nullable AttributeValue checked(Supplier<AttributeValue> value) {
    try {
      return value.get();
    } catch (ValidationException e) {
      return refused(e.getMessage());
    }
  }

  private @Nullable AttributeValue map() {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw TypeErrors.map(TypeErrors.MODEL + "AttributeValue", parser.currentToken(), false);
    }
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    Map<String, String> faults = new LinkedHashMap<>(0);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      AttributeValue value = read(true);
      if (value == null) {
        attributes.remove(name);
        faults.put(name, fault);
      } else {
        attributes.put(name, value);
        faults.remove(name);
      }
    }
    return faults.isEmpty()
        ? new AttributeValue.M(attributes)
        : refused(faults.values().iterator().next());
  }

  private @Nullable AttributeValue list() {
    beginList();
    List<AttributeValue> elements = new ArrayList<>();
    String first = null;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      AttributeValue value = read(true);
      if (value != null) {
        elements.add(value);
      } else if (first == null) {
        first = fault;
      }
    }
    return first == null ? new AttributeValue.L(elements) : refused(first);
  }

  private @Nullable AttributeValue stringSet() {
    beginList();
    List<String> elements = new ArrayList<>();
    boolean whole = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_NULL) {
        whole = false;
      } else {
        elements.add(Scalars.text(parser));
      }
    }
    return whole
        ? checked(() -> AttributeValue.ss(elements))
        : refused(Messages.emptyAttributeValue());
  }

  private @Nullable AttributeValue numberSet() {
    beginList();
    List<BigDecimal> elements = new ArrayList<>();
    String first = null;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      // To the service, a number that is null is as one that is empty.
      boolean isNull = parser.currentToken() == JsonToken.VALUE_NULL;
      String text = isNull ? "" : Scalars.text(parser);
      try {
        elements.add(DecimalNumber.parse(text));
      } catch (ValidationException e) {
        first = first == null ? e.getMessage() : first;
      }
    }
    return first == null ? checked(() -> AttributeValue.ns(elements)) : refused(first);
  }

  private @Nullable AttributeValue binarySet() {
    beginList();
    List<byte[]> elements = new ArrayList<>();
    boolean whole = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_NULL) {
        whole = false;
      } else {
        elements.add(Scalars.binary(parser));
      }
    }
    return whole
        ? checked(() -> AttributeValue.bs(elements))
        : refused(Messages.emptyAttributeValue());
  }

  private void beginList() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw TypeErrors.list(parser.currentToken(), false);
    }
  }
}
