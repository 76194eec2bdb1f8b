package dev.karst.mapper.runtime;

import dev.karst.error.ValidationException;
import dev.karst.expression.DocumentPath;
import dev.karst.mapper.AttributePath;
import dev.karst.mapper.DocumentAttribute;
import dev.karst.mapper.ListAttribute;
import dev.karst.mapper.MapAttribute;
import dev.karst.mapper.NumberAttribute;
import dev.karst.mapper.OrderedAttribute;
import dev.karst.mapper.OrderedPath;
import dev.karst.mapper.ScalarAttribute;
import dev.karst.mapper.SetAttribute;
import dev.karst.mapper.TextAttribute;
import dev.karst.mapper.TextPath;
import dev.karst.mapper.ValuePath;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.ScalarForm;
import dev.karst.mapper.codec.TextForm;
import dev.karst.mapper.codec.ValueWriter;
import java.util.List;
import java.util.Objects;

/**
 * A component that was named by its path, such as {@code address.city}, and is about to be used as
 * what it is: {@code attribute("total").number(Long.class).gt(500L)}.
 *
 * <p>The methods give what a generated metamodel has: those whose names end in {@code Path} for
 * conditions alone, the others for updates too. Each throws {@link ValidationException} if the
 * component is something else, or, where it is to be set, a key or kept by the repository.
 *
 * @param <T> the class of the items
 */
@SuppressWarnings("unchecked") // what is asked for was compared with what there is
public final class NamedAttribute<T> extends AttributePath<T> {
  private final String name;
  private final Property property;
  private final Kind kind;
  private final boolean settable;
  private final Codecs codecs;

  NamedAttribute(
      DocumentPath path,
      List<DocumentPath> former,
      String name,
      Property property,
      boolean settable,
      Codecs codecs) {
    super(path, former.toArray(DocumentPath[]::new));
    this.name = name;
    this.property = property;
    this.kind = codecs.kind(property);
    this.settable = settable;
    this.codecs = codecs;
  }

  /** A value that is compared for equality. */
  public <V> ValuePath<T, V> valuePath(Class<V> valueType) {
    return new ValuePath<>(path(), single(valueType).form());
  }

  /** A value that is compared. */
  public <V> OrderedPath<T, V> orderedPath(Class<V> valueType) {
    return new OrderedPath<>(path(), orderedForm(valueType, "valuePath"));
  }

  /** A string that is compared. */
  public TextPath<T> textPath() {
    single(String.class);
    return new TextPath<>(path());
  }

  /** A value that is compared for equality, and set. */
  public <V> ScalarAttribute<T, V> scalar(Class<V> valueType) {
    ScalarForm<V> form = single(valueType).form();
    checkSettable("valuePath");
    return new ScalarAttribute<>(path(), form, formerly());
  }

  /** A value that is compared, and set. */
  public <V> OrderedAttribute<T, V> ordered(Class<V> valueType) {
    ScalarForm<V> form = orderedForm(valueType, "scalar");
    checkSettable("orderedPath");
    return new OrderedAttribute<>(path(), form, formerly());
  }

  /** A string that is compared, and set. */
  public TextAttribute<T> text() {
    single(String.class);
    checkSettable("textPath");
    return new TextAttribute<>(path(), formerly());
  }

  /** A number that is compared, set, and added to; not one that a converter stores. */
  public <V extends Number> NumberAttribute<T, V> number(Class<V> valueType) {
    Kind.Single<V> single = single(valueType);
    boolean isConverted = Scalars.of(valueType).filter(single::equals).isEmpty();
    if (isConverted || !(single.form() instanceof NumberForm<V> form)) {
      throw other("number");
    }
    checkSettable("orderedPath");
    return new NumberAttribute<>(path(), form, formerly());
  }

  /** A list. */
  public <E> ListAttribute<T, E> list(Class<E> elementType) {
    if (!(kind instanceof Kind.Sequence list) || !isOf(list.element(), elementType)) {
      throw other("list of " + TypeText.of(elementType));
    }
    return new ListAttribute<>(path(), writer(list.element()), formerly());
  }

  /** A set of strings, numbers or binaries. */
  public <E> SetAttribute<T, E> set(Class<E> elementType) {
    if (!(kind instanceof Kind.Distinct set)
        || !(set.element() instanceof Kind.Single<?> single)
        || single.keyType().isEmpty()
        || !isOf(single, elementType)) {
      throw other("set of " + TypeText.of(elementType));
    }
    return new SetAttribute<>(path(), (ScalarForm<E>) single.form(), formerly());
  }

  /** A map. */
  public <K, V> MapAttribute<T, K, V> map(Class<K> keyType, Class<V> valueType) {
    if (!(kind instanceof Kind.Dictionary map)
        || !isOf(map.key(), keyType)
        || !isOf(map.value(), valueType)) {
      throw other("map of " + TypeText.of(keyType) + " to " + TypeText.of(valueType));
    }
    return new MapAttribute<>(
        path(), (TextForm<K>) map.key().form(), writer(map.value()), formerly());
  }

  /** A nested object, or anything else that is set as a whole. */
  public <V> DocumentAttribute<T, V> document(Class<V> valueType) {
    if (kind instanceof Kind.Single || !isOf(kind, valueType)) {
      throw other(TypeText.of(valueType));
    }
    return new DocumentAttribute<>(path(), writer(kind), formerly());
  }

  /** Primitive types stand for the classes of their values. */
  private static boolean isOf(Kind kind, Class<?> type) {
    return kind.isOf(Primitives.boxed(Objects.requireNonNull(type, "type")));
  }

  private <V> Kind.Single<V> single(Class<V> valueType) {
    if (!(kind instanceof Kind.Single<?> single) || !isOf(single, valueType)) {
      throw other(TypeText.of(valueType));
    }
    return (Kind.Single<V>) single;
  }

  private <V> ScalarForm<V> orderedForm(Class<V> valueType, String instead) {
    Kind.Single<V> single = single(valueType);
    if (!single.ordered()) {
      throw new ValidationException(RuntimeMessages.unordered(name, valueType, instead));
    }
    return single.form();
  }

  private DocumentPath[] formerly() {
    return former().toArray(DocumentPath[]::new);
  }

  private <V> ValueWriter<V> writer(Kind stored) {
    return (ValueWriter<V>) codecs.writer(stored);
  }

  private void checkSettable(String instead) {
    if (!settable) {
      throw new ValidationException(RuntimeMessages.notSettable(name, instead));
    }
  }

  private ValidationException other(String wanted) {
    return new ValidationException(
        RuntimeMessages.otherAttribute(name, property.type(), wanted, asked()));
  }

  /** What the component can be asked for as. */
  private String asked() {
    if (kind instanceof Kind.Single) {
      return "scalar(" + TypeText.of(kind.type()) + ")";
    }
    if (kind instanceof Kind.Sequence list) {
      return "list(" + TypeText.of(list.element().type()) + ")";
    }
    if (kind instanceof Kind.Distinct set
        && set.element() instanceof Kind.Single<?> single
        && single.keyType().isPresent()) {
      return "set(" + TypeText.of(single.type()) + ")";
    }
    return kind instanceof Kind.Dictionary map
        ? "map(" + TypeText.of(map.key().type()) + ", " + TypeText.of(map.value().type()) + ")"
        : "document(" + TypeText.of(kind.type()) + ")";
  }
}
