package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Structure;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods of a codec that write flattened components as attributes, and read them. */
final class FlattenedMethods {
  private final Structure root;
  private final CodecNames names;
  private final ValueCode values;

  FlattenedMethods(Structure root, CodecNames names, ValueCode values) {
    this.root = root;
    this.names = names;
    this.values = values;
  }

  /**
   * @param writes whether there are those that write
   */
  List<MethodSpec> all(boolean writes) {
    List<MethodSpec> methods = new ArrayList<>();
    for (Structure structure : root.flattened()) {
      if (writes) {
        methods.add(write(structure));
      }
      methods.add(read(structure));
    }
    return methods;
  }

  private MethodSpec write(Structure structure) {
    StructureCode code = new StructureCode(structure, values);
    return MethodSpec.methodBuilder("write" + names.method(structure))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(RuntimeTypes.ITEM_SINK, code.sink)
        .addParameter(structure.type(), code.object)
        .addCode(writeAttributes(code, structure))
        .build();
  }

  /** Writes all properties of a structure to an item. */
  CodeBlock writeAttributes(StructureCode code, Structure structure) {
    CodeBlock.Builder statements = CodeBlock.builder();
    for (Property property : structure.stored()) {
      CodeBlock target =
          property.flattened().isPresent()
              ? CodeBlock.of("$L", code.sink)
              : CodeBlock.of("$L.attribute($L)", code.sink, names.ordinal(property));
      statements.add(
          code.write(
              property,
              call ->
                  CodeBlock.builder().addStatement(call.apply(target).at(6, 1, false)).build()));
    }
    return statements.build();
  }

  private MethodSpec read(Structure structure) {
    StructureCode code = new StructureCode(structure, values);
    return MethodSpec.methodBuilder("read" + names.method(structure))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(structure.type())
        .addParameter(RuntimeTypes.ITEM_SOURCE, code.source)
        .addCode(readAttributes(code, structure))
        .build();
  }

  /**
   * Reads all properties of a structure from an item; one that is flattened if any part is there.
   */
  CodeBlock readAttributes(StructureCode code, Structure structure) {
    return code.read(
        structure.stored(),
        property -> code.present("present", names.ordinals(property)),
        CodeBlock.of(""));
  }
}
