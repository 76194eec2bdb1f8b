package dev.karst.engine;

import dev.karst.codec.ImageView;
import dev.karst.codec.KeyHash;
import dev.karst.codec.ValueEncoder;
import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.ExpressionPaths;
import dev.karst.expression.ExpressionValues;
import dev.karst.expression.UpdateExpression;
import dev.karst.value.AttributeValue;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A 64-bit hash of everything that a transaction of objects does, the same in every process: names
 * are spelt out, for their ids may not be given yet, and values have one encoding each. What each
 * write sets anew is left out: who repeats a transaction does so later.
 *
 * <p>Everything that is hashed has its length in front.
 */
final class WriteFingerprint {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private WriteFingerprint() {}

  static long of(List<ObjectWrite<?>> writes, List<PendingWrite> pending) {
    WriteFingerprint fingerprint = new WriteFingerprint();
    for (int i = 0; i < writes.size(); i++) {
      fingerprint.add(writes.get(i), pending.get(i));
    }
    byte[] all = fingerprint.bytes.toByteArray();
    return KeyHash.of(all, 0, all.length);
  }

  private void add(ObjectWrite<?> write, PendingWrite pending) {
    add(write.kind().name());
    add(write.definition().name());
    add(Arrays.copyOf(pending.key.partitionBytes(), pending.key.partitionLength()));
    add(Arrays.copyOf(pending.key.sortBytes(), pending.key.sortLength()));
    List<String> automatic = write.items().automaticAttributes();
    if (write.kind() == ObjectWrite.Kind.PUT) {
      addItem(pending, automatic);
    }
    if (write.update() != null) {
      UpdateExpression update = without(automatic, write.update());
      add(update.actions(), ExpressionPaths.of(update), ExpressionValues.of(update));
    }
    Condition condition = write.condition();
    add(
        condition,
        condition == null ? List.of() : ExpressionPaths.of(condition),
        condition == null ? List.of() : ExpressionValues.of(condition));
  }

  private static UpdateExpression without(List<String> automatic, UpdateExpression update) {
    return new UpdateExpression(
        update.actions().stream()
            .filter(action -> !automatic.contains(action.path().attribute()))
            .toList());
  }

  /** The attributes by name, however the image has them. */
  private void addItem(PendingWrite pending, List<String> automatic) {
    ImageView image = pending.after().image();
    Map<String, Integer> places = new TreeMap<>();
    for (int i = 0; i < image.attributeCount(); i++) {
      places.put(pending.nameAfter(i), image.attributeAt(i));
    }
    automatic.forEach(places::remove);
    add(places.size());
    places.forEach(
        (name, place) -> {
          add(name);
          add(Arrays.copyOfRange(image.bytes(), place, place + image.valueLength(place)));
        });
  }

  /** An expression: its form, and what the form's text might not tell apart. */
  private void add(
      @Nullable Object expression, List<DocumentPath> paths, List<AttributeValue> values) {
    add(String.valueOf(expression));
    add(paths.size());
    for (DocumentPath path : paths) {
      add(path.attribute());
      add(path.elements().size());
    }
    add(values.size());
    values.forEach(value -> add(ValueEncoder.encode(value)));
  }

  private void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(byte[] some) {
    add(some.length);
    bytes.writeBytes(some);
  }

  private void add(int number) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }
}
