package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.karst.mapper.processor.model.Lifetime;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Upkeep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The private methods of a repository that keep up to date what it looks after. */
final class UpkeepMethods {
  private static final String LIFETIME = "LIFETIME";

  private final RepositoryNames names;
  private final Upkeep upkeep;

  UpkeepMethods(RepositoryNames names) {
    this.names = names;
    this.upkeep = names.entity.upkeep();
  }

  List<MethodSpec> all() {
    List<MethodSpec> methods = new ArrayList<>();
    if (upkeep.isRenewing()) {
      methods.add(next());
    }
    upkeep
        .version()
        .ifPresent(
            version -> {
              methods.add(condition("expecting", List.of(names.path(version), names.got(version))));
              methods.add(
                  condition(
                      "requiring",
                      List.of(CodeBlock.of("EXISTS"), names.path(version), names.got(version))));
            });
    if (names.isAutomatic()) {
      methods.add(automatic());
    }
    return methods;
  }

  /** The object with what the repository keeps up to date. */
  private MethodSpec next() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("next")
            .addModifiers(Modifier.PRIVATE)
            .returns(names.type)
            .addParameter(names.type, names.object);
    if (upkeep.isTimed()) {
      method.addStatement("$T now = table.clock().instant()", Instant.class);
    }
    return method.addCode(new CopyCode(names, this::renewed).statements()).build();
  }

  /** How long items live, if they do so from another component on. */
  List<FieldSpec> constants() {
    return upkeep
        .lifetime()
        .map(
            life ->
                FieldSpec.builder(
                        Duration.class, LIFETIME, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.parse($S)", Duration.class, life.duration())
                    .build())
        .stream()
        .toList();
  }

  /** What a component is in the object as it is written. */
  private CodeBlock renewed(Property property) {
    CodeBlock got = names.got(property);
    Optional<Lifetime> life = upkeep.lifetime().filter(each -> each.expiry().equals(property));
    if (life.isPresent()) {
      return CodeBlock.of(
          "$T.after($L, $L, $L)",
          RuntimeTypes.EXPIRIES,
          renewed(life.get().begin()),
          LIFETIME,
          got);
    }
    if (upkeep.version().filter(property::equals).isPresent()) {
      return CodeBlock.of("$L + 1", got);
    }
    if (upkeep.updatedAt().filter(property::equals).isPresent()) {
      return CodeBlock.of("now");
    }
    if (upkeep.createdAt().filter(property::equals).isPresent()) {
      return CodeBlock.of("$T.requireNonNullElse($L, now)", Objects.class, got);
    }
    return got;
  }

  private MethodSpec condition(String name, List<CodeBlock> arguments) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(RuntimeTypes.CONDITION, names.type))
        .addParameter(names.type, names.object)
        .addStatement(
            Layout.call(4, CodeBlock.of("return $T.$L", RuntimeTypes.VERSIONS, name), arguments))
        .build();
  }

  /** A life that begins with the first write ends once and for all. */
  private CodeBlock expiry(Lifetime life) {
    boolean renewed = upkeep.updatedAt().filter(life.begin()::equals).isPresent();
    return CodeBlock.of(
        "$T.$L($L, now.plus($L))",
        RuntimeTypes.AUTOMATIC,
        renewed ? "set" : "setIfAbsent",
        names.path(life.expiry()),
        LIFETIME);
  }

  private MethodSpec automatic() {
    List<CodeBlock> actions = new ArrayList<>();
    names
        .entity
        .membership()
        .ifPresent(
            member ->
                actions.add(
                    CodeBlock.of(
                        "$T.set($S, $S)",
                        RuntimeTypes.ENTITY_TYPES,
                        member.typeAttribute(),
                        member.typeName())));
    for (Property component : names.composedComponents()) {
      actions.add(
          CodeBlock.of(
              "$T.set($L, $L)",
              RuntimeTypes.AUTOMATIC,
              names.path(component),
              names.key.name(component)));
    }
    upkeep
        .version()
        .ifPresent(
            version ->
                actions.add(
                    CodeBlock.of("$T.count($L, 1L)", RuntimeTypes.AUTOMATIC, names.path(version))));
    upkeep
        .createdAt()
        .ifPresent(
            created ->
                actions.add(
                    CodeBlock.of(
                        "$T.setIfAbsent($L, now)", RuntimeTypes.AUTOMATIC, names.path(created))));
    upkeep
        .updatedAt()
        .ifPresent(
            updated ->
                actions.add(
                    CodeBlock.of("$T.set($L, now)", RuntimeTypes.AUTOMATIC, names.path(updated))));
    upkeep.timedLifetime().ifPresent(life -> actions.add(expiry(life)));
    names.entity.root().stored().stream()
        .filter(upkeep.counters()::containsKey)
        .forEach(
            counter ->
                actions.add(
                    CodeBlock.of(
                        "$T.count($L, $LL)",
                        RuntimeTypes.AUTOMATIC,
                        names.path(counter),
                        Objects.requireNonNull(upkeep.counters().get(counter)))));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("automatic")
            .addModifiers(Modifier.PRIVATE)
            .addParameters(names.composedComponents().stream().map(names.key::parameter).toList())
            .returns(
                ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.UPDATE_ACTION));
    if (upkeep.isTimed()) {
      method.addStatement("$T now = table.clock().instant()", Instant.class);
    } else {
      method.addModifiers(Modifier.STATIC);
    }
    return method
        .addStatement(Layout.call(4, CodeBlock.of("return $T.of", List.class), actions))
        .build();
  }
}
