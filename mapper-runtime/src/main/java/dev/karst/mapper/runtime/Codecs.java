package dev.karst.mapper.runtime;

import dev.karst.codec.FieldName;
import dev.karst.codec.ValueSource;
import dev.karst.mapper.codec.Conversion;
import dev.karst.mapper.codec.Lists;
import dev.karst.mapper.codec.Maps;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.ScalarForm;
import dev.karst.mapper.codec.Sets;
import dev.karst.mapper.codec.TextForm;
import dev.karst.mapper.codec.ValueReader;
import dev.karst.mapper.codec.ValueWriter;
import dev.karst.mapper.runtime.Kind.Single;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What writes and reads the values of an entity, put together of the forms that generated codecs
 * are made of, so that the bytes are the same.
 */
@SuppressWarnings("unchecked") // a kind is that of its values
final class Codecs {
  private final AccessorFactory accessors;
  private final KindReader kinds;
  private final Map<Class<?>, Structure> structures = new HashMap<>();
  private final Map<Class<?>, Accessor> made = new HashMap<>();
  private final Map<Class<?>, StructureCodec> codecs = new HashMap<>();

  Codecs(AccessorFactory accessors, KindReader kinds, Collection<Structure> nested) {
    this.accessors = accessors;
    this.kinds = kinds;
    nested.forEach(each -> structures.put(each.type(), each));
  }

  /** What makes objects of a nested structure, whatever they are stored as. */
  Accessor accessor(Class<?> type) {
    return made.computeIfAbsent(type, each -> accessors.make(structure(each)));
  }

  private Structure structure(Class<?> type) {
    return Objects.requireNonNull(structures.get(type), "a nested structure");
  }

  /** What a component is, of which the rules say that it has components. */
  Structure structure(Property component) {
    if (kind(component) instanceof Kind.Nested nested) {
      return structure(nested.type());
    }
    throw new IllegalStateException("a rule lets no other pass: component=" + component);
  }

  /**
   * An item's part that is an object with components. One that contains itself has itself inside.
   */
  StructureCodec nested(Class<?> type) {
    StructureCodec known = codecs.get(type);
    if (known != null) {
      return known;
    }
    Structure structure = structure(type);
    StructureCodec codec = new StructureCodec(accessor(type), structure);
    codecs.put(type, codec);
    List<Property> inStoredOrder =
        structure.mapped().stream()
            .sorted(Comparator.comparing(property -> FieldName.of(property.attribute())))
            .toList();
    List<StoredProperty> properties = new ArrayList<>();
    for (Property property : inStoredOrder) {
      int index = structure.made().indexOf(property);
      properties.add(property(codec.accessor(), index, property, entry(property)));
    }
    codec.store(properties);
    return codec;
  }

  private static Place entry(Property property) {
    FieldName name = FieldName.of(property.attribute());
    List<FieldName> aliases = property.aliases().stream().map(FieldName::of).toList();
    return aliases.isEmpty() ? new Place.Entry(name) : new Place.RenamedEntry(name, aliases);
  }

  /** How a component is stored; of an option, what it holds. */
  Kind kind(Property property) {
    return kinds.readClean(property).opened();
  }

  /**
   * How a property is stored.
   *
   * @param index of the property among those that an object is made of
   */
  StoredProperty property(Accessor accessor, int index, Property property, Place place) {
    Kind kind = kind(property);
    return property(accessor, index, property, place, writer(kind), reader(kind));
  }

  /** The same, written and read otherwise than by its kind. */
  StoredProperty property(
      Accessor accessor,
      int index,
      Property property,
      Place place,
      ValueWriter<Object> writer,
      ValueReader<?> reader) {
    return new StoredProperty(
        accessor, index, property, kinds.readClean(property), place, writer, reader);
  }

  /** Writes values of a kind, which is no option. */
  ValueWriter<Object> writer(Kind kind) {
    if (kind instanceof Single<?> single) {
      return scalarWriter(single);
    }
    if (kind instanceof Kind.Sequence list) {
      ValueWriter<Object> element = writer(list.element());
      return (sink, value) -> Lists.write(sink, (Collection<?>) value, element);
    }
    if (kind instanceof Kind.Distinct set) {
      if (set.element() instanceof Single<?> single) {
        ScalarForm<Object> form = (ScalarForm<Object>) single.form();
        return (sink, value) -> form.writeSet(sink, (Collection<?>) value);
      }
      ValueWriter<Object> element = writer(set.element());
      return (sink, value) -> Lists.write(sink, (Collection<?>) value, element);
    }
    if (kind instanceof Kind.Dictionary map) {
      TextForm<Object> keys = (TextForm<Object>) map.key().form();
      ValueWriter<Object> values = writer(map.value());
      return (sink, value) -> Maps.write(sink, (Map<Object, ?>) value, keys, values);
    }
    if (kind instanceof Kind.ObjectArray array) {
      ValueWriter<Object> element = writer(array.element());
      return (sink, value) -> Lists.write(sink, Arrays.asList((Object[]) value), element);
    }
    if (kind instanceof Kind.PrimitiveArray array) {
      return arrayWriter(array.componentType());
    }
    if (kind instanceof Kind.Nested nested) {
      return nested(nested.type());
    }
    if (kind instanceof Kind.Converted converted) {
      ValueWriter<Object> stored = writer(converted.stored());
      Conversion<Object, Object> conversion = converted.conversion();
      return (sink, value) -> stored.write(sink, conversion.toAttribute(value));
    }
    throw new IllegalStateException("an option is opened by the component it is: kind=" + kind);
  }

  private static ValueWriter<Object> scalarWriter(Single<?> single) {
    if (single.isWhole()) {
      return (sink, value) -> sink.number(((Number) value).longValue());
    }
    return single.isDouble()
        ? (sink, value) -> sink.number((double) value)
        : (ScalarForm<Object>) single.form();
  }

  private static ValueWriter<Object> arrayWriter(Class<?> component) {
    if (component == int.class) {
      return (sink, value) -> Lists.write(sink, (int[]) value);
    }
    return component == long.class
        ? (sink, value) -> Lists.write(sink, (long[]) value)
        : (sink, value) -> Lists.write(sink, (double[]) value);
  }

  /** Reads values of a kind, which is no option. */
  ValueReader<?> reader(Kind kind) {
    if (kind instanceof Single<?> single) {
      return scalarReader(single);
    }
    if (kind instanceof Kind.Sequence list) {
      ValueReader<?> element = reader(list.element());
      return source -> Lists.<Object>read(source, element);
    }
    if (kind instanceof Kind.Distinct set) {
      ValueReader<?> element = reader(set.element());
      return set.sorted()
          ? source -> Sets.<Object>readSorted(source, element)
          : source -> Sets.<Object>read(source, element);
    }
    if (kind instanceof Kind.Dictionary map) {
      TextForm<Object> keys = (TextForm<Object>) map.key().form();
      ValueReader<?> values = reader(map.value());
      return map.sorted()
          ? source -> Maps.<Object, Object>readSorted(source, keys, values)
          : source -> Maps.<Object, Object>read(source, keys, values);
    }
    if (kind instanceof Kind.ObjectArray array) {
      ValueReader<?> element = reader(array.element());
      return source ->
          Lists.readArray(
              source, size -> (Object[]) Array.newInstance(array.componentType(), size), element);
    }
    if (kind instanceof Kind.PrimitiveArray array) {
      return arrayReader(array.componentType());
    }
    if (kind instanceof Kind.Nested nested) {
      return nested(nested.type());
    }
    if (kind instanceof Kind.Converted converted) {
      ValueReader<?> stored = reader(converted.stored());
      Conversion<Object, Object> conversion = converted.conversion();
      return source -> conversion.fromAttribute(stored.read(source));
    }
    throw new IllegalStateException("an option is opened by the component it is: kind=" + kind);
  }

  /** The source's own methods, where it has one. */
  private static ValueReader<?> scalarReader(Single<?> single) {
    ScalarForm<?> form = single.form();
    if (form == TextForm.STRING) {
      return ValueSource::string;
    }
    if (form == NumberForm.INTEGER) {
      return ValueSource::intNumber;
    }
    if (form == NumberForm.LONG) {
      return ValueSource::longNumber;
    }
    return form == NumberForm.DOUBLE ? ValueSource::doubleNumber : form;
  }

  private static ValueReader<?> arrayReader(Class<?> component) {
    if (component == int.class) {
      return Lists::readInts;
    }
    return component == long.class ? Lists::readLongs : Lists::readDoubles;
  }
}
