package dev.karst.handler;

import dev.karst.codec.KeyHash;
import dev.karst.operation.TransactWriteItem;
import dev.karst.value.AttributeValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A 64-bit hash of everything a transaction does, the same in every process and for every order
 * that maps and sets happen to be in. What the answer shall tell is no part of it.
 *
 * <p>The hashed text spells out each value with its length in front, so that no two transactions
 * have the same text.
 */
final class RequestFingerprint {
  private final StringBuilder text = new StringBuilder();

  private RequestFingerprint() {}

  static long of(List<TransactWriteItem> items) {
    RequestFingerprint fingerprint = new RequestFingerprint();
    for (TransactWriteItem item : items) {
      List<TransactionPart> parts = TransactionPart.of(item);
      fingerprint.number(parts.size());
      parts.forEach(fingerprint::part);
    }
    byte[] bytes = fingerprint.text.toString().getBytes(StandardCharsets.UTF_8);
    return KeyHash.of(bytes, 0, bytes.length);
  }

  private void part(TransactionPart part) {
    text(part.kind().name());
    text(part.tableName());
    values(part.target() == null ? null : part.target().attributes());
    text(part.update());
    text(part.condition());
    names(part.names());
    values(part.values());
    text(part.onFailure() == null ? null : part.onFailure().name());
  }

  private void names(@Nullable Map<String, String> names) {
    if (names == null) {
      number(-1);
      return;
    }
    number(names.size());
    new TreeMap<>(names)
        .forEach(
            (placeholder, name) -> {
              text(placeholder);
              text(name);
            });
  }

  private void values(@Nullable Map<String, AttributeValue> values) {
    if (values == null) {
      number(-1);
      return;
    }
    number(values.size());
    new TreeMap<>(values)
        .forEach(
            (name, value) -> {
              text(name);
              value(value);
            });
  }

  private void value(AttributeValue value) {
    text(value.type().name());
    if (value instanceof AttributeValue.M map) {
      values(map.value());
    } else if (value instanceof AttributeValue.L list) {
      number(list.value().size());
      list.value().forEach(this::value);
    } else if (value instanceof AttributeValue.S string) {
      text(string.value());
    } else if (value instanceof AttributeValue.B binary) {
      text(Base64.getEncoder().encodeToString(binary.value()));
    } else if (value instanceof AttributeValue.Ss set) {
      texts(set.value());
    } else {
      // Numbers are normal and sets sorted, so the others print the same whenever they are equal.
      text(value.toString());
    }
  }

  private void texts(Collection<String> strings) {
    number(strings.size());
    strings.forEach(this::text);
  }

  private void text(@Nullable String string) {
    if (string == null) {
      number(-1);
    } else {
      number(string.length());
      text.append(string);
    }
  }

  private void number(int number) {
    text.append(number).append(':');
  }
}
