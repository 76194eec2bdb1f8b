package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Structure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods of a codec that write nested structures as maps, and read them. */
final class NestedMethods {
  private static final Comparator<String> STORED_ORDER =
      Comparator.comparing(name -> name.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private final Entity entity;
  private final CodecNames names;
  private final ValueCode values;

  NestedMethods(Entity entity, CodecNames names, ValueCode values) {
    this.entity = entity;
    this.names = names;
    this.values = values;
  }

  /**
   * @param writes whether there are those that write
   */
  List<MethodSpec> all(boolean writes) {
    List<MethodSpec> methods = new ArrayList<>();
    for (Structure structure : entity.nested()) {
      if (writes) {
        methods.add(write(structure));
      }
      methods.add(read(structure));
    }
    return methods;
  }

  /** The names of the maps' entries. */
  List<FieldSpec> constants() {
    List<FieldSpec> constants = new ArrayList<>();
    for (Structure structure : entity.nested()) {
      for (Property property : inStoredOrder(structure)) {
        for (int i = 0; i < property.names().size(); i++) {
          constants.add(
              CodecSource.constant(
                  RuntimeTypes.FIELD_NAME,
                  names.fields(structure, property).get(i),
                  CodeBlock.of("$T.of($S)", RuntimeTypes.FIELD_NAME, property.names().get(i))));
        }
      }
    }
    return constants;
  }

  private static List<Property> inStoredOrder(Structure structure) {
    return structure.stored().stream()
        .sorted(Comparator.comparing(Property::attribute, STORED_ORDER))
        .toList();
  }

  /** In stored order, but for those with aliases, which go last: each is looked for anew. */
  private static List<Property> inReadOrder(Structure structure) {
    return inStoredOrder(structure).stream()
        .sorted(Comparator.comparing(property -> !property.aliases().isEmpty()))
        .toList();
  }

  private MethodSpec write(Structure structure) {
    StructureCode code = new StructureCode(structure, values);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("write" + names.method(structure.type()))
            .addModifiers(Modifier.STATIC)
            .addParameter(RuntimeTypes.VALUE_SINK, code.sink)
            .addParameter(structure.type(), code.object)
            .addStatement("$L.beginMap()", code.sink);
    CodeBlock target = CodeBlock.of("$L", code.sink);
    for (Property property : inStoredOrder(structure)) {
      String field = names.field(structure, property);
      method.addCode(
          code.write(
              property,
              call ->
                  CodeBlock.builder()
                      .addStatement("$L.name($L)", code.sink, field)
                      .addStatement(call.apply(target).at(6, 1, false))
                      .build()));
    }
    return method.addStatement("$L.endMap()", code.sink).build();
  }

  private MethodSpec read(Structure structure) {
    StructureCode code = new StructureCode(structure, values);
    return MethodSpec.methodBuilder("read" + names.method(structure.type()))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(structure.type())
        .addParameter(RuntimeTypes.VALUE_SOURCE, code.source)
        .addStatement("$L.beginMap()", code.source)
        .addCode(
            code.read(
                inReadOrder(structure),
                property ->
                    code.present(
                        property.aliases().isEmpty() ? "present" : "presentAgain",
                        names.fields(structure, property)),
                CodeBlock.of("$L.endMap();\n", code.source)))
        .build();
  }
}
