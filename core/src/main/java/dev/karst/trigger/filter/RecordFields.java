package dev.karst.trigger.filter;

import dev.karst.operation.stream.StreamRecord;
import dev.karst.operation.stream.UserIdentity;
import dev.karst.value.AttributeValue;
import dev.karst.value.DecimalNumber;
import dev.karst.value.Item;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows a record as Lambda's events do: with DynamoDB's JSON of values. */
final class RecordFields {
  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  private RecordFields() {}

  static FieldValue of(StreamRecord record, String streamArn) {
    return new FieldValue.Fields(
        name ->
            switch (name) {
              case "eventID" -> text(record.eventId());
              case "eventName" -> text(record.eventName().name());
              case "eventVersion" -> text(StreamRecord.EVENT_VERSION);
              case "eventSource" -> text(StreamRecord.EVENT_SOURCE);
              case "eventSourceARN" -> text(streamArn);
              case "awsRegion" -> text(record.awsRegion());
              case "dynamodb" -> new FieldValue.Fields(inner -> change(record, inner));
              case "userIdentity" -> identity(record.userIdentity());
              default -> FieldValue.Missing.INSTANCE;
            });
  }

  private static FieldValue change(StreamRecord record, String name) {
    return switch (name) {
      case "Keys" -> item(record.keys());
      case "NewImage" -> item(record.newImage());
      case "OldImage" -> item(record.oldImage());
      case "SequenceNumber" -> text(record.sequenceNumber());
      case "SizeBytes" -> new FieldValue.Numeric(record.sizeBytes());
      case "StreamViewType" -> text(record.streamViewType().name());
      // DynamoDB shows whole seconds.
      case "ApproximateCreationDateTime" ->
          new FieldValue.Numeric(record.approximateCreationDateTime().getEpochSecond());
      default -> FieldValue.Missing.INSTANCE;
    };
  }

  /** Lambda writes the names small, which in DynamoDB's own answers begin with a capital. */
  private static FieldValue identity(@Nullable UserIdentity identity) {
    return identity == null
        ? FieldValue.Missing.INSTANCE
        : new FieldValue.Fields(
            name ->
                switch (name) {
                  case "type" -> text(identity.type());
                  case "principalId" -> text(identity.principalId());
                  default -> FieldValue.Missing.INSTANCE;
                });
  }

  private static FieldValue item(@Nullable Item item) {
    return item == null ? FieldValue.Missing.INSTANCE : attributes(item.attributes());
  }

  private static FieldValue attributes(Map<String, AttributeValue> attributes) {
    return new FieldValue.Fields(
        name -> {
          AttributeValue value = attributes.get(name);
          return value == null
              ? FieldValue.Missing.INSTANCE
              : new FieldValue.Fields(
                  type ->
                      type.equals(value.type().name())
                          ? content(value)
                          : FieldValue.Missing.INSTANCE);
        });
  }

  private static FieldValue content(AttributeValue value) {
    if (value instanceof AttributeValue.S s) {
      return text(s.value());
    } else if (value instanceof AttributeValue.N n) {
      return text(DecimalNumber.toText(n.value()));
    } else if (value instanceof AttributeValue.B b) {
      return text(BASE64.encodeToString(b.value()));
    } else if (value instanceof AttributeValue.Bool bool) {
      return new FieldValue.Flag(bool.value());
    } else if (value instanceof AttributeValue.M m) {
      return attributes(m.value());
    } else if (value instanceof AttributeValue.L l) {
      return elements(
          l.value(),
          element ->
              new FieldValue.Fields(
                  type ->
                      type.equals(element.type().name())
                          ? content(element)
                          : FieldValue.Missing.INSTANCE));
    } else if (value instanceof AttributeValue.Ss ss) {
      return elements(ss.value(), RecordFields::text);
    } else if (value instanceof AttributeValue.Ns ns) {
      return elements(ns.value(), number -> text(DecimalNumber.toText(number)));
    } else if (value instanceof AttributeValue.Bs bs) {
      return elements(bs.value(), bytes -> text(BASE64.encodeToString(bytes)));
    } else {
      return new FieldValue.Flag(true);
    }
  }

  private static <T> FieldValue elements(List<T> list, Function<T, FieldValue> element) {
    return new FieldValue.Elements(list.stream().map(element).toList());
  }

  private static FieldValue text(String text) {
    return new FieldValue.Text(text);
  }
}
