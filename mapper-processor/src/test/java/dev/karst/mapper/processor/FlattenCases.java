package dev.karst.mapper.processor;

import static dev.karst.mapper.processor.DiagnosticsTest.component;
import static dev.karst.mapper.processor.DiagnosticsTest.order;

import dev.karst.mapper.processor.DiagnosticsTest.Case;
import java.util.stream.Stream;

/** What can be wrong about components that are flattened. */
final class FlattenCases {
  private FlattenCases() {}

  static Stream<Case> cases() {
    return Stream.of(structures(), forms(), parts(), names(), indexes(), withoutTable(), families())
        .flatMap(each -> each);
  }

  /** An order with an address, of which something is wrong. */
  private static Case address(String message, String component, String... address) {
    String[] lines = new String[address.length + 5];
    lines[0] = "@Table(\"orders\") record Order(";
    lines[1] = "  @PartitionKey String id, String city,";
    lines[2] = "  " + component + (String.join("", address).contains("// here") ? "" : " // here");
    lines[3] = "  ) {";
    System.arraycopy(address, 0, lines, 4, address.length);
    lines[lines.length - 1] = "}";
    return order(message, lines);
  }

  private static Stream<Case> structures() {
    return Stream.of(
        component(
            "KARST-058: note cannot be flattened: String has no components that are stored. Fix:"
                + " remove @Flatten, or declare it as a record or class of yours that has, or an"
                + " Optional of one.",
            "@Flatten String note"),
        component(
            "KARST-058: notes cannot be flattened: List<String> has no components that are stored."
                + " Fix: remove @Flatten, or declare it as a record or class of yours that has, or"
                + " an Optional of one.",
            "@Flatten(prefix = \"note_\") List<String> notes"),
        component(
            "KARST-058: note cannot be flattened: Optional<String> has no components that are"
                + " stored. Fix: remove @Flatten, or declare it as a record or class of yours that"
                + " has, or an Optional of one.",
            "@Flatten Optional<String> note"),
        address(
            "KARST-058: nothing cannot be flattened: Order.Nothing has no components that are"
                + " stored. Fix: remove @Flatten, or declare it as a record or class of yours that"
                + " has, or an Optional of one.",
            "@Flatten Nothing nothing",
            "record Nothing(@Ignore Object cache) {}"),
        component(
            "KARST-008: values of type Thread cannot be stored. Fix: use a JDK value type, an enum,"
                + " a record, a bean, or a List, Set or Map of those, name a converter"
                + " with @ConvertWith, store it with @Json, or annotate it with @Ignore.",
            "@Flatten Thread thread"),
        component(
            "KARST-096: parent cannot be flattened: its attributes would be those of the Order"
                + " itself. Fix: remove @Flatten to store it as a map.",
            "@Flatten(prefix = \"parent_\") Order parent"),
        component(
            "KARST-096: parent cannot be flattened: its attributes would be those of the Order"
                + " itself. Fix: remove @Flatten to store it as a map.",
            "@Flatten(prefix = \"parent_\") Optional<Order> parent"),
        address(
            "KARST-047: @Flatten has no effect on place: Address is part of an item. Fix: move it"
                + " to a component of the class with @Table.",
            "@Flatten Address address",
            "record Address(String street,",
            "  @Flatten Place place) {} // here",
            "record Place(int x, int y) {}"),
        address(
            "KARST-047: @Flatten has no effect on next: Address is part of an item. Fix: move it to"
                + " a component of the class with @Table.",
            "@Flatten Address address",
            "record Address(String street,",
            "  @Flatten Address next) {} // here"),
        order(
            "KARST-047: @Flatten has no effect on place: Order is part of an item. Fix: move it to"
                + " a component of the class with @Table.",
            "@Table(\"orders\") record Order(@PartitionKey String id, List<Order> parts,",
            "  @Flatten Place place) { // here",
            "  record Place(int x, int y) {}",
            "}"),
        order(
            "KARST-021: @Flatten has no effect on from, which is no component of Order. Fix: move"
                + " it to a record component, a getter, or a field that has one.",
            "@Table(\"orders\") record Order(@PartitionKey String id) {",
            "  @Flatten // here",
            "  static Order from;",
            "}"));
  }

  private static Stream<Case> forms() {
    String address = "record Address(String street) {}";
    return Stream.of(
        address(
            "KARST-054: address is annotated with both @Flatten and @Attribute. Fix: remove one of"
                + " the annotations: a component is stored in one way.",
            "@Flatten @Attribute(\"a\") Address address",
            address),
        address(
            "KARST-054: address is annotated with both @Json and @Flatten. Fix: remove one of the"
                + " annotations: a component is stored in one way.",
            "@Flatten @Json Address address",
            address),
        address(
            "KARST-054: address is annotated with both @ConvertWith and @Flatten. Fix: remove one"
                + " of the annotations: a component is stored in one way.",
            "@Flatten @ConvertWith(Streets.class) Address address",
            address,
            "static final class Streets implements AttributeConverter<Address, String> {",
            "  @Override public String toAttribute(Address value) { return value.street(); }",
            "  @Override public Address fromAttribute(String stored) { return null; }",
            "}"),
        address(
            "KARST-054: address is annotated with both @Flatten and @Ignore. Fix: remove one of the"
                + " annotations: a component is stored in one way.",
            "@Flatten @Ignore Address address",
            address),
        address(
            "KARST-052: address cannot have a default: Order.Address is not stored as one text,"
                + " number or boolean. Fix: remove @DefaultValue.",
            "@Flatten @DefaultValue(\"a\") Address address",
            address),
        address(
            "KARST-005: address cannot be a key: Order.Address is not stored as a string, number or"
                + " binary. Fix: use a type such as String, long, UUID, Instant, an enum or"
                + " byte[].",
            "@SortKey @Flatten Address address",
            address),
        order(
            "KARST-024: address has two @Flatten that say different things. Fix: keep the one on"
                + " the component, the field or the getter.",
            "@Table(\"orders\") class Order {",
            "  @Flatten // here",
            "  private Address address;",
            "  @PartitionKey public String getId() { return null; }",
            "  public void setId(String id) {}",
            "  @Flatten(prefix = \"a_\")",
            "  public Address getAddress() { return address; }",
            "  public void setAddress(Address address) {}",
            "  record Address(String street) {}",
            "}"));
  }

  private static Stream<Case> parts() {
    return Stream.of(
        address(
            "KARST-026: @PartitionKey has no effect on street: Address has no table. Fix: annotate"
                + " Address with @Table, or remove @PartitionKey.",
            "@Flatten Address address",
            "record Address(",
            "  @PartitionKey String street) {} // here"),
        address(
            "KARST-097: @PartitionKey has no effect on street where address is flattened. Fix: make"
                + " it a component of the class with @Table, or remove @Flatten from address.",
            "@Flatten Address address",
            "@Table(\"addresses\") record Address(",
            "  @PartitionKey String street) {} // here"),
        address(
            "KARST-097: @SortKey has no effect on street where address is flattened. Fix: make it a"
                + " component of the class with @Table, or remove @Flatten from address.",
            "@Flatten Address address",
            "static class Base {",
            "  @SortKey // here",
            "  public String getStreet() { return null; }",
            "  public void setStreet(String street) {}",
            "}",
            "static class Address extends Base {}"),
        address(
            "KARST-097: @GlobalIndex has no effect on street where address is flattened. Fix: put"
                + " it on the class with @Table, and name address.street there.",
            "@Flatten Address address",
            "record Address(",
            "  @GlobalIndex(name = \"by-street\") String street) {} // here"),
        address(
            "KARST-047: @Version has no effect on version: Address is part of an item. Fix: move it"
                + " to a component of the class with @Table.",
            "@Flatten Address address",
            "record Address(",
            "  @Version long version) {} // here"),
        address(
            "KARST-047: @Ttl has no effect on until: Address is part of an item. Fix: move it to a"
                + " component of the class with @Table.",
            "@Flatten Address address",
            "record Address(",
            "  @Ttl long until) {} // here"),
        address(
            "KARST-047: @CreatedAt has no effect on since: Address is part of an item. Fix: move it"
                + " to a component of the class with @Table.",
            "@Flatten Address address",
            "record Address(",
            "  @CreatedAt java.time.Instant since) {} // here"),
        address(
            "KARST-047: @Unmapped has no effect on rest: Address is part of an item. Fix: move it"
                + " to a component of the class with @Table.",
            "@Flatten Address address",
            "record Address(String street,",
            "  @Unmapped Map<String, dev.karst.value.AttributeValue> rest) {} // here"));
  }

  private static Stream<Case> names() {
    String fix =
        " Fix: give one another name with @Attribute, or what is flattened a prefix with @Flatten.";
    return Stream.of(
        address(
            "KARST-012: city and address.city are both stored as attribute \"city\"." + fix,
            "@Flatten Address address",
            "record Address(String city) {}"),
        address(
            "KARST-012: city and address.town are both stored as attribute \"city\"." + fix,
            "@Flatten Address address",
            "record Address(@Attribute(\"city\") String town) {}"),
        address(
            "KARST-012: first.street and second.street are both stored as attribute \"a_street\"."
                + fix,
            "@Flatten(prefix = \"a_\") Address first, @Flatten(prefix = \"a_\") Address second",
            "record Address(String street) {}"),
        address(
            "KARST-012: street and town are both stored as attribute \"street\". Fix: give one"
                + " another name with @Attribute.",
            "@Flatten Address address",
            "record Address(String street,",
            "  @Attribute(\"street\") String town) {} // here"),
        address(
            "KARST-050: alias \"city\" of address.town is a name or alias of city already. Fix:"
                + " remove it; an attribute is read into one component, once.",
            "@Flatten Address address",
            "record Address(",
            "  @Attribute(aliases = \"city\") String town) {} // here"),
        address(
            "KARST-050: an alias of street is blank. Fix: write a former name, or remove it.",
            "@Flatten Address address",
            "record Address(",
            "  @Attribute(aliases = \" \") String street) {} // here"),
        order(
            "KARST-069: pk is a name of the composed @PartitionKey and of address.street. Fix: give"
                + " the component another with @Attribute, or the key with @Table.",
            "@Table(\"orders\") record Order(@PartitionKey(prefix = \"ORDER#\") String id,",
            "  @Flatten(prefix = \"p\") Address address) { // here",
            "  record Address(@Attribute(\"k\") String street) {}",
            "}"));
  }

  private static Stream<Case> indexes() {
    return Stream.of(
        order(
            "KARST-098: index \"by-city\" includes address.street, a part of address. Fix: include"
                + " address as a whole.",
            "@Table(\"orders\") record Order(@PartitionKey String id,",
            "  @GlobalIndex(name = \"by-city\", projection = Projection.INCLUDE,",
            "    include = \"address.street\") // here",
            "  String city, @Flatten Address address) {",
            "  record Address(String street) {}",
            "}"),
        order(
            "KARST-030: index \"by-city\" names address.city, and Address stores no city, but"
                + " street, town. Fix: write the name of a component of Address, as it is in Java.",
            "@Table(\"orders\") record Order(@PartitionKey String id,",
            "  @GlobalIndex(name = \"by-city\", sort = \"address.city\") // here",
            "  String name, @Flatten Address address) {",
            "  record Address(String street, @Attribute(\"city\") String town, @Ignore int x) {}",
            "}"),
        order(
            "KARST-030: index \"by-city\" names address.city, and address is stored as a map. Fix:"
                + " annotate address with @Flatten, which makes attributes of its components.",
            "@Table(\"orders\")",
            "@GlobalIndex(name = \"by-city\", partition = \"address.city\") // here",
            "record Order(@PartitionKey String id, Optional<Address> address) {",
            "  record Address(String city) {}",
            "}"),
        order(
            "KARST-098: index \"by-city\" includes address.city, a part of address. Fix: include"
                + " address as a whole.",
            "@Table(\"orders\")",
            "@GlobalIndex(name = \"by-city\", partition = \"id\",",
            "  projection = Projection.INCLUDE, include = \"address.city\") // here",
            "record Order(@PartitionKey String id, Address address) {",
            "  record Address(String city) {}",
            "}"),
        order(
            "KARST-030: index \"by-city\" names city.name, which Order does not store. Fix: write"
                + " the name of a component of Order, as it is in Java.",
            "@Table(\"orders\")",
            "@GlobalIndex(name = \"by-city\", partition = \"city.name\") // here",
            "record Order(@PartitionKey String id, String city) {}"),
        order(
            "KARST-031: address.lines cannot be in the key of index \"by-city\": List<String> is"
                + " not stored as a string, number or binary. Fix: use a type such as String, long,"
                + " UUID, Instant, an enum or byte[], or an Optional of one.",
            "@Table(\"orders\") record Order(@PartitionKey String id,",
            "  @GlobalIndex(name = \"by-city\", sort = \"address.lines\") // here",
            "  String city, @Flatten Address address) {",
            "  record Address(List<String> lines) {}",
            "}"),
        order(
            "KARST-039: address.city is twice in the key of index \"by-city\". Fix: name it once.",
            "@Table(\"orders\")",
            "@GlobalIndex(name = \"by-city\", partition = \"addressCity\",",
            "  sort = \"address.city\") // here",
            "record Order(@PartitionKey String id, String addressCity,",
            "  @Flatten Address address) {",
            "  record Address(String city) {}",
            "}"),
        order(
            "KARST-056: address.city cannot be in a key: the JSON of one object may differ from"
                + " time to time. Fix: use @ConvertWith to store what identifies it.",
            "@Table(\"orders\")",
            "@GlobalIndex(name = \"by-city\", partition = \"address.city\")",
            "record Order(@PartitionKey String id, @Flatten Address address) {",
            "  record Address(",
            "    @Json String city) {} // here",
            "}"),
        order(
            "KARST-049: address.street is looked for under one name, and cannot have aliases: index"
                + " \"by-street\" holds it. Fix: keep the name that its items have.",
            "@Table(\"orders\")",
            "@GlobalIndex(name = \"by-street\", partition = \"address.street\")",
            "record Order(@PartitionKey String id, @Flatten Address address) {",
            "  record Address(",
            "    @Attribute(aliases = \"road\") String street) {} // here",
            "}"),
        order(
            "KARST-031: address cannot be in the key of index \"by-city\": Order.Address is not"
                + " stored as a string, number or binary. Fix: use a type such as String, long,"
                + " UUID, Instant, an enum or byte[], or an Optional of one.",
            "@Table(\"orders\") record Order(@PartitionKey String id,",
            "  @GlobalIndex(name = \"by-city\", sort = \"address\") // here",
            "  String city, @Flatten Address address) {",
            "  record Address(String street) {}",
            "}"),
        order(
            "KARST-049: address.street is looked for under one name, and cannot have aliases: index"
                + " \"by-city\" holds it. Fix: keep the name that its items have.",
            "@Table(\"orders\") record Order(@PartitionKey String id,",
            "  @GlobalIndex(name = \"by-city\", projection = Projection.INCLUDE,",
            "    include = \"address\")",
            "  String city, @Flatten Address address) {",
            "  record Address(",
            "    @Attribute(aliases = \"road\") String street) {} // here",
            "}"));
  }

  private static Stream<Case> withoutTable() {
    String fix =
        " Fix: put it on the class with @Table, which can name parts of what is flattened with"
            + " @Flatten.";
    return Stream.of(
        address(
            "KARST-099: @GlobalIndex has no effect on street: Address has no table." + fix,
            "Address address",
            "record Address(",
            "  @GlobalIndex(name = \"by-street\") String street) {} // here"),
        address(
            "KARST-099: @LocalIndex has no effect on street: Address has no table." + fix,
            "List<Address> addresses",
            "static class Address {",
            "  @LocalIndex(name = \"by-street\") // here",
            "  private String street;",
            "  public String getStreet() { return street; }",
            "  public void setStreet(String street) {}",
            "}"),
        address(
            "KARST-099: @GlobalIndex has no effect on Address: Address has no table." + fix,
            "Optional<Address> address",
            "@GlobalIndex(name = \"by-street\", partition = \"street\") // here",
            "record Address(String street) {}"),
        address(
            "KARST-099: @GlobalIndex has no effect on Address: Address has no table." + fix,
            "@Flatten Address address",
            "@GlobalIndex(name = \"by-street\", partition = \"street\") // here",
            "record Address(String street) {}"),
        address(
            "KARST-099: @GlobalIndex has no effect on x: Place has no table." + fix,
            "@Flatten Address address",
            "record Address(String street, Place place) {}",
            "record Place(",
            "  @GlobalIndex(name = \"by-x\") int x, int y) {} // here"),
        address(
            "KARST-097: @GlobalIndex has no effect on street where address is flattened. Fix: put"
                + " it on the class with @Table, and name address.street there.",
            "List<Address> former, @Flatten Address address",
            "record Address(",
            "  @GlobalIndex(name = \"by-street\") String street) {} // here"));
  }

  private static Stream<Case> families() {
    return Stream.of(
        order(
            "KARST-076: type is a name of address.kind, and says what an item of Order is. Fix:"
                + " give @Table another typeAttribute, or the component another name with"
                + " @Attribute.",
            "@Table(\"orders\") sealed interface Order {",
            "  record Sale(@PartitionKey String id,",
            "    @Flatten Address address) implements Order {} // here",
            "  record Address(@Attribute(\"type\") String kind) {}",
            "}"),
        order(
            "KARST-092: items expire by until, which is where Gift stores its card.until. Fix:"
                + " annotate that with @Ttl too, or name its attribute otherwise with @Attribute.",
            "@Table(\"orders\") sealed interface Order {",
            "  record Sale(@PartitionKey(prefix = \"S#\") String id, @Ttl long until)",
            "    implements Order {}",
            "  record Gift(@PartitionKey(prefix = \"G#\") String number,",
            "    @Flatten Card card) implements Order {} // here",
            "  record Card(long until) {}",
            "}"),
        order(
            "KARST-093: Gift stores its card.city in a key of index \"by-city\", as another type."
                + " Fix: declare it as the class with the index does, or name its attribute"
                + " otherwise with @Attribute.",
            "@Table(\"orders\") sealed interface Order {",
            "  record Sale(@PartitionKey(prefix = \"S#\") String id,",
            "    @GlobalIndex(name = \"by-city\") String city) implements Order {}",
            "  record Gift(@PartitionKey(prefix = \"G#\") String number,",
            "    @Flatten Card card) implements Order {} // here",
            "  record Card(long city) {}",
            "}"));
  }
}
