package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Scalar;
import dev.karst.mapper.processor.model.Structure;
import dev.karst.mapper.processor.model.ValueType;
import dev.karst.mapper.processor.model.ValueType.Single;
import java.util.ArrayList;
import java.util.List;

/** What a metamodel's fields are: by what a value is stored as, and whether it can be set. */
final class AttributeCode {
  private final ClassName owner;
  private final CodecNames names;
  private final ValueCode values;

  /**
   * @param owner the class whose components the paths are, the entity or a projection of it
   */
  AttributeCode(Entity entity, ClassName owner) {
    this.owner = owner;
    this.names = new CodecNames(entity);
    this.values = ValueCode.outside(names);
  }

  /** The codec's method that writes a nested structure. */
  String writer(Structure structure) {
    return "write" + names.method(structure.type());
  }

  /** The class of a path. */
  TypeName type(ValueType type, boolean settable) {
    if (type instanceof Single single) {
      ClassName raw = raw(single, settable);
      return isText(single) ? of(raw) : of(raw, single.boxed());
    }
    if (!settable) {
      return of(RuntimeTypes.ATTRIBUTE_PATH);
    }
    if (type instanceof ValueType.Sequence sequence) {
      return of(RuntimeTypes.LIST_ATTRIBUTE, boxed(sequence.element()));
    }
    if (type instanceof ValueType.Distinct distinct && isSet(distinct)) {
      return of(RuntimeTypes.SET_ATTRIBUTE, boxed(distinct.element()));
    }
    if (type instanceof ValueType.Dictionary dictionary) {
      return of(RuntimeTypes.MAP_ATTRIBUTE, dictionary.key().boxed(), boxed(dictionary.value()));
    }
    return of(RuntimeTypes.DOCUMENT_ATTRIBUTE, boxed(type));
  }

  /** Makes one. */
  Expression newPath(ValueType type, boolean settable, CodeBlock path, List<CodeBlock> former) {
    Expression at = new Expression.Text(path);
    if (type instanceof Single single) {
      ClassName raw = raw(single, settable);
      return isText(single)
          ? made(raw, former, at)
          : made(raw, former, at, new Expression.Text(names.formOutside(single)));
    }
    if (!settable) {
      return made(RuntimeTypes.ATTRIBUTE_PATH, former, at);
    }
    if (type instanceof ValueType.Sequence sequence) {
      return made(RuntimeTypes.LIST_ATTRIBUTE, former, at, values.writer(sequence.element()));
    }
    if (type instanceof ValueType.Distinct distinct && isSet(distinct)) {
      CodeBlock form = names.formOutside((Single) distinct.element());
      return made(RuntimeTypes.SET_ATTRIBUTE, former, at, new Expression.Text(form));
    }
    if (type instanceof ValueType.Dictionary dictionary) {
      return made(
          RuntimeTypes.MAP_ATTRIBUTE,
          former,
          at,
          new Expression.Text(names.formOutside(dictionary.key())),
          values.writer(dictionary.value()));
    }
    return made(RuntimeTypes.DOCUMENT_ATTRIBUTE, former, at, values.writer(type));
  }

  private static Expression made(ClassName raw, List<CodeBlock> former, Expression... arguments) {
    List<Expression> all = new ArrayList<>(List.of(arguments));
    former.forEach(path -> all.add(new Expression.Text(path)));
    return new Expression.Call(CodeBlock.of("new $T<>", raw), all);
  }

  private TypeName of(ClassName raw, TypeName... more) {
    TypeName[] arguments = new TypeName[more.length + 1];
    arguments[0] = owner;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return ParameterizedTypeName.get(raw, arguments);
  }

  private static ClassName raw(Single type, boolean settable) {
    if (isText(type)) {
      return settable ? RuntimeTypes.TEXT_ATTRIBUTE : RuntimeTypes.TEXT_PATH;
    }
    if (!settable) {
      return type.ordered() ? RuntimeTypes.ORDERED_PATH : RuntimeTypes.VALUE_PATH;
    }
    if (isCountable(type)) {
      return RuntimeTypes.NUMBER_ATTRIBUTE;
    }
    return type.ordered() ? RuntimeTypes.ORDERED_ATTRIBUTE : RuntimeTypes.SCALAR_ATTRIBUTE;
  }

  private static boolean isText(Single type) {
    return type instanceof ValueType.Basic basic && basic.scalar() == Scalar.STRING;
  }

  /** Whether adding to it makes sense: times are stored as numbers, too. */
  private static boolean isCountable(Single type) {
    return type.store() == Scalar.Store.N
        && type instanceof ValueType.Basic basic
        && basic.scalar() != Scalar.EPOCH_SECOND
        && basic.scalar() != Scalar.YEAR;
  }

  /** Whether it is stored as SS, NS or BS. */
  private static boolean isSet(ValueType.Distinct type) {
    return type.element() instanceof Single single && single.store() != Scalar.Store.BOOL;
  }

  private static TypeName boxed(ValueType type) {
    if (type instanceof Single single) {
      return single.boxed();
    }
    return ValueTypes.declared(type);
  }
}
