package dev.karst.server.protocol;

import dev.karst.value.AttributeValue;
import dev.karst.value.DecimalNumber;
import dev.karst.value.Item;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Writes items and attribute values. */
final class AttributeValueWriter {
  static final ValueWriter<AttributeValue> VALUE = AttributeValueWriter::value;
  static final ValueWriter<Item> ITEM = (out, item) -> attributes(out, item.attributes());

  private static final SerializableString S = new SerializedString("S");
  private static final SerializableString N = new SerializedString("N");
  private static final SerializableString B = new SerializedString("B");
  private static final SerializableString BOOL = new SerializedString("BOOL");
  private static final SerializableString NULL = new SerializedString("NULL");
  private static final SerializableString M = new SerializedString("M");
  private static final SerializableString L = new SerializedString("L");
  private static final SerializableString SS = new SerializedString("SS");
  private static final SerializableString NS = new SerializedString("NS");
  private static final SerializableString BS = new SerializedString("BS");

  private AttributeValueWriter() {}

  private static void value(JsonGenerator out, AttributeValue value) {
    out.writeStartObject();
    switch (value.type()) {
      case S -> out.writeName(S).writeString(((AttributeValue.S) value).value());
      case N -> out.writeName(N).writeString(text(((AttributeValue.N) value).value()));
      case B -> out.writeName(B).writeBinary(((AttributeValue.B) value).value());
      case BOOL -> out.writeName(BOOL).writeBoolean(((AttributeValue.Bool) value).value());
      case NULL -> out.writeName(NULL).writeBoolean(true);
      case M -> attributes(out.writeName(M), ((AttributeValue.M) value).value());
      case L -> list(out.writeName(L), (AttributeValue.L) value);
      case SS -> strings(out.writeName(SS), (AttributeValue.Ss) value);
      case NS -> numbers(out.writeName(NS), (AttributeValue.Ns) value);
      case BS -> binaries(out.writeName(BS), (AttributeValue.Bs) value);
    }
    out.writeEndObject();
  }

  private static void attributes(JsonGenerator out, Map<String, AttributeValue> attributes) {
    out.writeStartObject();
    for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
      out.writeName(attribute.getKey());
      value(out, attribute.getValue());
    }
    out.writeEndObject();
  }

  private static void list(JsonGenerator out, AttributeValue.L list) {
    out.writeStartArray();
    for (AttributeValue element : list.value()) {
      value(out, element);
    }
    out.writeEndArray();
  }

  private static void strings(JsonGenerator out, AttributeValue.Ss set) {
    out.writeStartArray();
    for (String element : set.value()) {
      out.writeString(element);
    }
    out.writeEndArray();
  }

  private static void numbers(JsonGenerator out, AttributeValue.Ns set) {
    out.writeStartArray();
    for (BigDecimal element : set.value()) {
      out.writeString(text(element));
    }
    out.writeEndArray();
  }

  private static void binaries(JsonGenerator out, AttributeValue.Bs set) {
    out.writeStartArray();
    for (byte[] element : set.value()) {
      out.writeBinary(element);
    }
    out.writeEndArray();
  }

  private static String text(BigDecimal number) {
    return DecimalNumber.toText(number);
  }
}
