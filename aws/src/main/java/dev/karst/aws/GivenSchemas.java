package dev.karst.aws;

import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.Projection;
import dev.karst.operation.ProvisionedThroughput;
import dev.karst.operation.StreamSpecification;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProjectionType;
import dev.karst.schema.StreamViewType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what tables and indexes are made of: keys, projections, capacity and streams. */
final class GivenSchemas {
  private GivenSchemas() {}

  static @Nullable List<AttributeDefinition> attributes(
      boolean given,
      List<software.amazon.awssdk.services.dynamodb.model.AttributeDefinition> attributes,
      FaultNotes faults) {
    if (!given) {
      return null;
    }
    String path = "attributeDefinitions";
    List<AttributeDefinition> read = new ArrayList<>(attributes.size());
    for (int i = 0; i < attributes.size(); i++) {
      software.amazon.awssdk.services.dynamodb.model.AttributeDefinition attribute =
          attributes.get(i);
      if (attribute == null) {
        faults.missing(path, i);
        continue;
      }
      read.add(
          new AttributeDefinition(
              attribute.attributeName(),
              faults.constant(
                  path + "." + (i + 1) + ".member.attributeType",
                  attribute.attributeTypeAsString(),
                  KeyType.class)));
    }
    return read;
  }

  static @Nullable List<KeySchemaElement> key(
      boolean given,
      List<software.amazon.awssdk.services.dynamodb.model.KeySchemaElement> key,
      String path,
      FaultNotes faults) {
    if (!given) {
      return null;
    }
    List<KeySchemaElement> read = new ArrayList<>(key.size());
    for (int i = 0; i < key.size(); i++) {
      software.amazon.awssdk.services.dynamodb.model.KeySchemaElement element = key.get(i);
      if (element == null) {
        faults.missing(path, i);
        continue;
      }
      read.add(
          new KeySchemaElement(
              element.attributeName(),
              faults.constant(
                  path + "." + (i + 1) + ".member.keyType",
                  element.keyTypeAsString(),
                  KeySchemaElement.KeyType.class)));
    }
    return read;
  }

  static @Nullable Projection projection(
      software.amazon.awssdk.services.dynamodb.model.@Nullable Projection given,
      String path,
      FaultNotes faults) {
    return given == null
        ? null
        : new Projection(
            faults.constant(
                path + ".projectionType", given.projectionTypeAsString(), ProjectionType.class),
            faults.names(
                given.hasNonKeyAttributes(), given.nonKeyAttributes(), path + ".nonKeyAttributes"));
  }

  static @Nullable StreamSpecification stream(
      software.amazon.awssdk.services.dynamodb.model.@Nullable StreamSpecification given,
      FaultNotes faults) {
    return given == null
        ? null
        : new StreamSpecification(
            given.streamEnabled(),
            faults.constant(
                "streamSpecification.streamViewType",
                given.streamViewTypeAsString(),
                StreamViewType.class));
  }

  static @Nullable ProvisionedThroughput throughput(
      software.amazon.awssdk.services.dynamodb.model.@Nullable ProvisionedThroughput given) {
    return given == null
        ? null
        : new ProvisionedThroughput(given.readCapacityUnits(), given.writeCapacityUnits());
  }
}
