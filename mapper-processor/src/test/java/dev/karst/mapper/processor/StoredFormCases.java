package dev.karst.mapper.processor;

import dev.karst.mapper.processor.DiagnosticsTest.Case;
import java.util.stream.Stream;

/** What can be wrong about how components are stored. */
final class StoredFormCases {
  private StoredFormCases() {}

  static Stream<Case> cases() {
    return aliases();
  }

  private static Stream<Case> aliases() {
    return Stream.of(
        DiagnosticsTest.order(
            "KARST-049: id cannot have aliases: it is part of the table's key, and is looked for"
                + " under one name. Fix: keep the name that its items have.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey",
            "  @Attribute(aliases = \"number\") // here",
            "  String id) {}"),
        DiagnosticsTest.order(
            "KARST-049: status cannot have aliases: index \"by-status\" holds it, and is looked for"
                + " under one name. Fix: keep the name that its items have.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id,",
            "  @GlobalIndex(name = \"by-status\")",
            "  @Attribute(aliases = \"state\") // here",
            "  String status) {}"),
        DiagnosticsTest.order(
            "KARST-049: total cannot have aliases: index \"by-status\" holds it, and is looked for"
                + " under one name. Fix: keep the name that its items have.",
            "@Table(\"orders\") record Order(",
            "  @PartitionKey String id,",
            "  @GlobalIndex(name = \"by-status\", projection = Projection.INCLUDE, include ="
                + " \"total\")",
            "  String status,",
            "  @Attribute(aliases = \"sum\") // here",
            "  long total) {}"),
        DiagnosticsTest.component(
            "KARST-049: version cannot have aliases: it is annotated with @Version, and is looked"
                + " for under one name. Fix: keep the name that its items have.",
            "@Version @Attribute(aliases = \"revision\") long version"),
        DiagnosticsTest.component(
            "KARST-050: alias \"id\" of name is a name or alias of id already. Fix: remove it; an"
                + " attribute is read into one component, once.",
            "@Attribute(aliases = \"id\") String name"),
        DiagnosticsTest.component(
            "KARST-050: alias \"name\" of name is a name or alias of name already. Fix: remove it;"
                + " an attribute is read into one component, once.",
            "@Attribute(aliases = \"name\") String name"),
        DiagnosticsTest.component(
            "KARST-050: alias \"a\" of second is a name or alias of first already. Fix: remove it;"
                + " an attribute is read into one component, once.",
            "@Attribute(aliases = \"a\") int first, @Attribute(aliases = \"a\") int second"),
        DiagnosticsTest.component(
            "KARST-050: an alias of name is blank. Fix: write a former name, or remove it.",
            "@Attribute(aliases = {\"title\", \"\"}) String name"),
        DiagnosticsTest.order(
            "KARST-024: name has two @Attribute that say different things. Fix: keep the one on the"
                + " component, the field or the getter.",
            "@Table(\"orders\") class Order {",
            "  @Attribute(aliases = \"a\") // here",
            "  private String name;",
            "  @PartitionKey public String getId() { return null; }",
            "  public void setId(String id) {}",
            "  @Attribute(aliases = \"b\") public String getName() { return null; }",
            "  public void setName(String name) {}",
            "}"));
  }
}
