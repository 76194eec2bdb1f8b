package dev.karst.mapper.processor.elements;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.karst.mapper.processor.model.Creation;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Index;
import dev.karst.mapper.processor.model.Key;
import dev.karst.mapper.processor.model.KeyPart;
import dev.karst.mapper.processor.model.Lifetime;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Scalar;
import dev.karst.mapper.processor.model.Structure;
import dev.karst.mapper.processor.model.Upkeep;
import dev.karst.mapper.processor.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/** Makes the model of an entity that keeps every rule. */
final class ModelReader {
  private final EntityElement entity;

  ModelReader(EntityElement entity) {
    this.entity = entity;
  }

  Entity read() {
    StructureElement root = entity.root();
    KeyElement sort = KeyElement.sort(entity);
    Key key =
        new Key(
            keyPart(KeyElement.partition(entity)),
            sort.exists() ? Optional.of(keyPart(sort)) : Optional.empty());
    return new Entity(
        structure(root),
        entity.table().text(),
        key,
        IndexElement.of(root).stream().map(index -> index(index, key)).toList(),
        upkeep(),
        nested(),
        Access.isPublic(root.type()),
        new Warnings(entity).read(),
        Optional.empty());
  }

  /** Those that are stored in maps; others are flattened alone. */
  private List<Structure> nested() {
    List<Structure> all = entity.nested().stream().map(this::structure).toList();
    Set<ClassName> inMaps = new LinkedHashSet<>(structure(entity.root()).structures());
    all.forEach(each -> inMaps.addAll(each.structures()));
    return all.stream().filter(each -> inMaps.contains(each.type())).toList();
  }

  private KeyPart keyPart(KeyElement key) {
    if (!key.isComposed()) {
      return new KeyPart.Plain(property(key.components().get(0)));
    }
    List<KeyPart.Segment> segments = new ArrayList<>();
    key.onType()
        .ifPresent(
            mark -> segments.add(new KeyPart.Segment(mark.text("prefix"), Optional.empty())));
    for (PropertyElement component : key.components()) {
      String separator = segments.isEmpty() ? "" : String.valueOf(KeyPart.SEPARATOR);
      segments.add(
          new KeyPart.Segment(separator + key.prefix(component), Optional.of(property(component))));
    }
    return new KeyPart.Composed(key.attribute(), segments);
  }

  private Index index(IndexElement index, Key key) {
    List<KeyPart> partition =
        index.local() ? List.of(key.partition()) : plainParts(index.partition());
    List<KeyPart> sort = plainParts(index.sort());
    Set<Property> projected = new LinkedHashSet<>();
    partition.forEach(part -> projected.addAll(part.components()));
    sort.forEach(part -> projected.addAll(part.components()));
    // An index has the table's key, but not what that is composed of.
    Set<Property> included = new LinkedHashSet<>();
    index
        .include()
        .forEach(name -> included.add(property(entity.root().stored(name).orElseThrow())));
    key.composed().stream()
        .flatMap(part -> part.components().stream())
        .filter(component -> !projected.contains(component))
        .forEach(included::add);
    projected.addAll(key.components());
    projected.addAll(included);
    boolean whole = index.projection().equals("ALL");
    List<Property> stored = structure(entity.root()).stored();
    return new Index(
        index.name(),
        index.local(),
        partition,
        sort,
        whole ? stored : stored.stream().flatMap(each -> projected(each, projected)).toList(),
        whole,
        whole ? List.of() : included.stream().flatMap(each -> each.attributes().stream()).toList());
  }

  /** A component that is in an index, or what of it is in the key. */
  private static Stream<Property> projected(Property component, Set<Property> projected) {
    return projected.contains(component)
        ? Stream.of(component)
        : projected.stream().filter(each -> component.attributes().contains(each.attribute()));
  }

  private List<KeyPart> plainParts(List<String> names) {
    return names.stream()
        .map(name -> entity.attribute(name).orElseThrow())
        .<KeyPart>map(each -> new KeyPart.Plain(property(each.property()).named(each.word())))
        .toList();
  }

  private Upkeep upkeep() {
    Map<Property, Long> counters = new LinkedHashMap<>();
    for (PropertyElement counter : entity.root().with(Mark.COUNTER)) {
      String step = counter.mark(Mark.COUNTER).orElseThrow().text("step");
      counters.put(property(counter), step.isEmpty() ? 1 : Long.parseLong(step));
    }
    return new Upkeep(
        marked(Mark.VERSION),
        marked(Mark.CREATED_AT),
        marked(Mark.UPDATED_AT),
        counters,
        marked(Mark.TTL),
        lifetime());
  }

  private Optional<Lifetime> lifetime() {
    return entity.root().with(Mark.TTL).stream()
        .filter(expiry -> !expiry.mark(Mark.TTL).orElseThrow().text(LifetimeRule.OF).isEmpty())
        .map(expiry -> lifetime(expiry, expiry.mark(Mark.TTL).orElseThrow()))
        .findFirst();
  }

  private Lifetime lifetime(PropertyElement expiry, Mark mark) {
    return new Lifetime(
        property(expiry),
        property(entity.root().stored(mark.text(LifetimeRule.OF)).orElseThrow()),
        mark.text(LifetimeRule.AFTER));
  }

  private Optional<Property> marked(String annotation) {
    return entity.root().with(annotation).stream().findFirst().map(this::property);
  }

  private Structure structure(StructureElement structure) {
    return structure(structure, this::property);
  }

  private Structure structure(
      StructureElement structure, Function<PropertyElement, Property> property) {
    return new Structure(
        ClassName.get(structure.type()),
        creation(structure.creation()),
        structure.properties().stream()
            .filter(each -> each.isStored() || isPassed(each, structure.creation()))
            .map(property)
            .toList());
  }

  /** A call takes what is not stored too. */
  private static boolean isPassed(PropertyElement property, CreationElement creation) {
    return creation.isCall() && creation.takes(property);
  }

  private static Creation creation(CreationElement creation) {
    if (creation instanceof CreationElement.Call call) {
      return new Creation.Call(
          Optional.of(call.method())
              .filter(each -> each.getKind() == ElementKind.METHOD)
              .map(each -> each.getSimpleName().toString()));
    }
    if (creation instanceof CreationElement.Builder builder) {
      return new Creation.Builder(
          TypeName.get(builder.type()), builder.method().getSimpleName().toString());
    }
    return creation.isCall() ? new Creation.Call(Optional.empty()) : new Creation.Setters();
  }

  private Property property(PropertyElement property) {
    return new Property(
        property.name(),
        property.attribute(),
        TypeName.get(property.type()),
        property.isStored() ? Optional.of(type(property)) : Optional.empty(),
        property.getter().getSimpleName().toString(),
        property.setter().map(each -> each.getSimpleName().toString()),
        property.aliases(),
        property.mark(Mark.DEFAULT_VALUE).map(Mark::text));
  }

  private ValueType type(PropertyElement property) {
    try {
      ValueType type = entity.types().read(property);
      Optional<StructureElement> flattened = entity.flattened(property);
      if (flattened.isPresent()) {
        return flattened(property, flattened.get(), type instanceof ValueType.Option);
      }
      return property.has(Mark.TTL) ? inSeconds(type) : type;
    } catch (Refusal e) {
      throw new IllegalStateException("a rule lets no such type pass", e);
    }
  }

  private ValueType flattened(
      PropertyElement property, StructureElement structure, boolean optional) {
    ValueType.Flattened type =
        new ValueType.Flattened(structure(structure, part -> property(part.in(property))));
    return optional ? new ValueType.Option(type) : type;
  }

  /** How times to live are stored. */
  private static ValueType inSeconds(ValueType type) {
    if (type instanceof ValueType.Option option) {
      return new ValueType.Option(inSeconds(option.value()));
    }
    boolean isInstant = type instanceof ValueType.Basic basic && basic.scalar() == Scalar.INSTANT;
    return isInstant ? new ValueType.Basic(Scalar.EPOCH_SECOND, false) : type;
  }
}
