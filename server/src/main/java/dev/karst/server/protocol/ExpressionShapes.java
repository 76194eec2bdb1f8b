package dev.karst.server.protocol;

import static dev.karst.server.protocol.ListReader.list;
import static dev.karst.server.protocol.MapReader.mapOf;
import static dev.karst.server.protocol.Scalars.bool;
import static dev.karst.server.protocol.Scalars.constant;
import static dev.karst.server.protocol.Scalars.text;
import static dev.karst.server.protocol.Structures.member;
import static dev.karst.server.protocol.Structures.structure;

import dev.karst.operation.AttributeAction;
import dev.karst.operation.AttributeValueUpdate;
import dev.karst.operation.ComparisonOperator;
import dev.karst.operation.ExpectedAttributeValue;
import dev.karst.operation.LegacyCondition;
import dev.karst.value.AttributeValue;
import java.util.List;
import java.util.Map;

/** Readers of expressions' parameters, and of the legacy forms of expressions. */
final class ExpressionShapes {
  /** {@code ExpressionAttributeNames}. */
  static final ValueReader<Map<String, String>> NAMES = new MapReader<>("java.lang.String", text());

  /** {@code ExpressionAttributeValues}. */
  static final ValueReader<Map<String, AttributeValue>> VALUES =
      mapOf("AttributeValue", AttributeValueReader.VALUE);

  /** {@code AttributesToGet} and the like. */
  static final ValueReader<List<String>> TEXTS = list(text());

  private static final ValueReader<List<AttributeValue>> VALUE_LIST =
      list(AttributeValueReader.VALUE);

  /** {@code Expected}. */
  static final ValueReader<Map<String, ExpectedAttributeValue>> EXPECTED =
      mapOf(
          "ExpectedAttributeValue",
          ObjectReader.of("ExpectedAttributeValue", ExpectedAttributeValue::builder)
              .field("Value", AttributeValueReader.VALUE, ExpectedAttributeValue.Builder::value)
              .field("Exists", bool(), ExpectedAttributeValue.Builder::exists)
              .field(
                  "ComparisonOperator",
                  constant(ComparisonOperator.class),
                  ExpectedAttributeValue.Builder::comparisonOperator)
              .field(
                  "AttributeValueList",
                  VALUE_LIST,
                  ExpectedAttributeValue.Builder::attributeValueList)
              .build(ExpectedAttributeValue.Builder::build));

  /** {@code KeyConditions}, {@code QueryFilter} and {@code ScanFilter}. */
  static final ValueReader<Map<String, LegacyCondition>> CONDITIONS =
      mapOf(
          "Condition",
          structure(
              "Condition",
              member("ComparisonOperator", constant(ComparisonOperator.class)),
              member("AttributeValueList", VALUE_LIST),
              LegacyCondition::new));

  /** {@code AttributeUpdates}. */
  static final ValueReader<Map<String, AttributeValueUpdate>> UPDATES =
      mapOf(
          "AttributeValueUpdate",
          structure(
              "AttributeValueUpdate",
              member("Value", AttributeValueReader.VALUE),
              member("Action", constant(AttributeAction.class)),
              AttributeValueUpdate::new));

  private ExpressionShapes() {}
}
