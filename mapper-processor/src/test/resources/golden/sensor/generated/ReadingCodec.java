package lab;

import dev.karst.codec.FieldName;
import dev.karst.codec.ItemCodec;
import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.codec.KeyBytes;
import dev.karst.codec.ValueSink;
import dev.karst.codec.ValueSource;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.Sets;
import dev.karst.mapper.codec.TextForm;
import dev.karst.mapper.codec.Values;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** Turns {@link Reading} objects into items and back. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullUnmarked
final class ReadingCodec implements ItemCodec<Reading> {
  private static final int SENSOR = 0;
  private static final int TAKEN_AT = 1;
  private static final int VALUE = 2;
  private static final int VALID = 3;
  private static final int CHANNELS = 4;
  private static final int TREE = 5;

  private static final List<String> ATTRIBUTES =
      List.of("sensor", "takenAt", "value", "valid", "channels", "tree");

  private static final FieldName NODE_LEFT = FieldName.of("left");
  private static final FieldName NODE_NAME = FieldName.of("name");
  private static final FieldName NODE_RIGHT = FieldName.of("right");

  @Override
  public List<String> attributeNames() {
    return ATTRIBUTES;
  }

  @Override
  public void writeKey(Reading reading, KeyBytes key) {
    key.partition(TextForm.UUID.keyText(Values.key("sensor", reading.getSensor())))
        .sort(TextForm.INSTANT.keyText(Values.key("takenAt", reading.getTakenAt())));
  }

  @Override
  public void write(Reading reading, ItemSink sink) {
    UUID sensor = reading.getSensor();
    if (sensor != null) {
      TextForm.UUID.write(sink.attribute(SENSOR), sensor);
    }
    Instant takenAt = reading.getTakenAt();
    if (takenAt != null) {
      TextForm.INSTANT.write(sink.attribute(TAKEN_AT), takenAt);
    }
    sink.attribute(VALUE).number(reading.getValue());
    sink.attribute(VALID).bool(reading.isValid());
    SortedSet<Integer> channels = reading.getChannels();
    if (channels != null && !channels.isEmpty()) {
      NumberForm.INTEGER.writeSet(sink.attribute(CHANNELS), channels);
    }
    Reading.Node tree = reading.getTree();
    if (tree != null) {
      writeNode(sink.attribute(TREE), tree);
    }
  }

  @Override
  public Reading read(ItemSource source) {
    Reading reading = new Reading();
    reading.setSensor(Values.present(source, SENSOR) ? TextForm.UUID.read(source) : null);
    reading.setTakenAt(Values.present(source, TAKEN_AT) ? TextForm.INSTANT.read(source) : null);
    reading.setValue(Values.present(source, VALUE) ? source.doubleNumber() : 0);
    reading.setValid(Values.present(source, VALID) ? source.bool() : false);
    reading.setChannels(
        Values.present(source, CHANNELS)
            ? Sets.readSorted(source, ValueSource::intNumber)
            : new TreeSet<>());
    reading.setTree(Values.present(source, TREE) ? readNode(source) : null);
    return reading;
  }

  static void writeNode(ValueSink sink, Reading.Node node) {
    sink.beginMap();
    Reading.Node left = node.left();
    if (left != null) {
      sink.name(NODE_LEFT);
      writeNode(sink, left);
    }
    String name = node.name();
    if (name != null) {
      sink.name(NODE_NAME);
      sink.string(name);
    }
    Reading.Node right = node.right();
    if (right != null) {
      sink.name(NODE_RIGHT);
      writeNode(sink, right);
    }
    sink.endMap();
  }

  private static Reading.Node readNode(ValueSource source) {
    source.beginMap();
    Reading.Node left = Values.present(source, NODE_LEFT) ? readNode(source) : null;
    String name = Values.present(source, NODE_NAME) ? source.string() : null;
    Reading.Node right = Values.present(source, NODE_RIGHT) ? readNode(source) : null;
    source.endMap();
    return new Reading.Node(name, left, right);
  }
}
