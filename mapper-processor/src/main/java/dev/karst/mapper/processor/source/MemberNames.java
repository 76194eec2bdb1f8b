package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Family;
import java.util.List;
import java.util.function.BiFunction;

/** The variables that stand for the classes of a family, and code that tells those apart. */
final class MemberNames {
  private final Family family;
  private final NameAllocator fields = new NameAllocator();
  private final NameAllocator locals = new NameAllocator();

  /** An object of any of the classes. */
  final String object;

  MemberNames(Family family) {
    this.family = family;
    List.of("table", "TABLE", "ATTRIBUTES", "TYPE").forEach(fields::newName);
    List.of("key", "sink", "source", "type", "handler", "karst").forEach(locals::newName);
    family.indexes().keySet().forEach(index -> fields.newName(index.method()));
    RuntimeTypes.CALLED.forEach(locals::newName);
    object = locals.newName(Words.decapitalized(family.type().simpleName()));
    for (Entity member : family.members()) {
      String name = Words.decapitalized(member.type().simpleName());
      fields.newName(name + "Codec", List.of(member, "codec"));
      fields.newName(name + "Repository", List.of(member, "repository"));
      locals.newName(name, member);
    }
  }

  String codec(Entity member) {
    return fields.get(List.of(member, "codec"));
  }

  String repository(Entity member) {
    return fields.get(List.of(member, "repository"));
  }

  /**
   * Statements that do something with the object, by its class.
   *
   * @param call makes the call of a class and an expression that is the object
   */
  CodeBlock dispatch(BiFunction<Entity, CodeBlock, CodeBlock> call, boolean returning) {
    CodeBlock.Builder code = CodeBlock.builder();
    List<Entity> members = family.members();
    String verb = returning ? "return " : "";
    for (Entity member : members.subList(0, members.size() - 1)) {
      String local = locals.get(member);
      String test = "if ($L instanceof $T $L)";
      if (returning || member.equals(members.get(0))) {
        code.beginControlFlow(test, object, member.type(), local);
      } else {
        code.nextControlFlow("else " + test, object, member.type(), local);
      }
      code.addStatement("$L$L", verb, call.apply(member, CodeBlock.of("$L", local)));
      if (returning) {
        code.endControlFlow();
      }
    }
    Entity last = members.get(members.size() - 1);
    CodeBlock rest = call.apply(last, CodeBlock.of("($T) $L", last.type(), object));
    if (returning || members.size() == 1) {
      return code.addStatement("$L$L", verb, rest).build();
    }
    return code.nextControlFlow("else").addStatement("$L", rest).endControlFlow().build();
  }
}
