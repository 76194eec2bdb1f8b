package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Family;
import dev.karst.mapper.processor.model.Index;
import dev.karst.mapper.processor.model.Key;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The forms of a key's parts in a repository; an enum's is a constant of the repository, that of
 * what is converted one of the codec.
 */
final class KeyForms {
  private final Map<ClassName, String> enums = new LinkedHashMap<>();
  private final Map<ValueType.Converted, CodeBlock> converted = new HashMap<>();

  private KeyForms(List<Entity> entities) {
    NameAllocator names = new NameAllocator();
    for (Entity entity : entities) {
      CodecNames codec = new CodecNames(entity);
      for (Property component : components(entity)) {
        ValueType.Single type = Key.type(component);
        if (type instanceof ValueType.Constant constant) {
          enums.computeIfAbsent(
              constant.type(),
              each -> names.newName(CodecNames.upperSnake(each.simpleName()) + "_FORM"));
        } else if (type instanceof ValueType.Converted each) {
          converted.put(each, codec.formOutside(each));
        }
      }
    }
  }

  /** Those of one class. */
  static KeyForms of(Entity entity) {
    return new KeyForms(List.of(entity));
  }

  /** Those of all classes that share a table. */
  static KeyForms of(Family family) {
    return new KeyForms(family.members());
  }

  private static Set<Property> components(Entity entity) {
    Set<Property> components = new LinkedHashSet<>(entity.key().components());
    for (Index index : entity.indexes()) {
      index.partition().forEach(part -> components.addAll(part.components()));
      index.sort().forEach(part -> components.addAll(part.components()));
    }
    return components;
  }

  CodeBlock form(ValueType.Single type) {
    if (type instanceof ValueType.Constant constant) {
      return CodeBlock.of("$L", enums.get(constant.type()));
    }
    CodeBlock ofCodec = type instanceof ValueType.Converted each ? converted.get(each) : null;
    return ofCodec == null ? Forms.form(type) : ofCodec;
  }

  List<FieldSpec> constants() {
    List<FieldSpec> constants = new ArrayList<>();
    enums.forEach((type, name) -> constants.add(constant(type, name)));
    return constants;
  }

  /** The constant that is the form of an enum. */
  static FieldSpec constant(ClassName type, String name) {
    TypeName form = ParameterizedTypeName.get(RuntimeTypes.TEXT_FORM, type);
    CodeBlock left = CodeBlock.of("private static final $T $L", form, name);
    CodeBlock value = CodeBlock.of("$T.ofEnum($T.class)", RuntimeTypes.TEXT_FORM, type);
    return FieldSpec.builder(form, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(Layout.initializer(2, left, value))
        .build();
  }
}
