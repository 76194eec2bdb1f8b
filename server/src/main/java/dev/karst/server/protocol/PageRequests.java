package dev.karst.server.protocol;

import static dev.karst.server.protocol.ExpressionShapes.CONDITIONS;
import static dev.karst.server.protocol.ExpressionShapes.NAMES;
import static dev.karst.server.protocol.ExpressionShapes.TEXTS;
import static dev.karst.server.protocol.ExpressionShapes.VALUES;
import static dev.karst.server.protocol.ItemReader.ITEM;
import static dev.karst.server.protocol.Scalars.bool;
import static dev.karst.server.protocol.Scalars.constant;
import static dev.karst.server.protocol.Scalars.integer;
import static dev.karst.server.protocol.Scalars.text;

import dev.karst.operation.ConditionalOperator;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.Select;

/** Readers of requests for pages of items. */
final class PageRequests {
  static final ObjectReader<?, QueryRequest> QUERY =
      ObjectReader.of("QueryInput", QueryRequest::builder)
          .field("TableName", text(), QueryRequest.Builder::tableName)
          .field("IndexName", text(), QueryRequest.Builder::indexName)
          .field("KeyConditionExpression", text(), QueryRequest.Builder::keyConditionExpression)
          .field("FilterExpression", text(), QueryRequest.Builder::filterExpression)
          .field("ProjectionExpression", text(), QueryRequest.Builder::projectionExpression)
          .field("ExpressionAttributeNames", NAMES, QueryRequest.Builder::expressionAttributeNames)
          .field(
              "ExpressionAttributeValues", VALUES, QueryRequest.Builder::expressionAttributeValues)
          .field("KeyConditions", CONDITIONS, QueryRequest.Builder::keyConditions)
          .field("QueryFilter", CONDITIONS, QueryRequest.Builder::queryFilter)
          .field(
              "ConditionalOperator",
              constant(ConditionalOperator.class),
              QueryRequest.Builder::conditionalOperator)
          .field("AttributesToGet", TEXTS, QueryRequest.Builder::attributesToGet)
          .field("Select", constant(Select.class), QueryRequest.Builder::select)
          .field("ConsistentRead", bool(), QueryRequest.Builder::consistentRead)
          .field("ScanIndexForward", bool(), QueryRequest.Builder::scanIndexForward)
          .field("Limit", integer(), QueryRequest.Builder::limit)
          .field("ExclusiveStartKey", ITEM, QueryRequest.Builder::exclusiveStartKey)
          .field(
              "ReturnConsumedCapacity",
              constant(ReturnConsumedCapacity.class),
              QueryRequest.Builder::returnConsumedCapacity)
          .build(QueryRequest.Builder::build);

  static final ObjectReader<?, ScanRequest> SCAN =
      ObjectReader.of("ScanInput", ScanRequest::builder)
          .field("TableName", text(), ScanRequest.Builder::tableName)
          .field("IndexName", text(), ScanRequest.Builder::indexName)
          .field("FilterExpression", text(), ScanRequest.Builder::filterExpression)
          .field("ProjectionExpression", text(), ScanRequest.Builder::projectionExpression)
          .field("ExpressionAttributeNames", NAMES, ScanRequest.Builder::expressionAttributeNames)
          .field(
              "ExpressionAttributeValues", VALUES, ScanRequest.Builder::expressionAttributeValues)
          .field("ScanFilter", CONDITIONS, ScanRequest.Builder::scanFilter)
          .field(
              "ConditionalOperator",
              constant(ConditionalOperator.class),
              ScanRequest.Builder::conditionalOperator)
          .field("AttributesToGet", TEXTS, ScanRequest.Builder::attributesToGet)
          .field("Select", constant(Select.class), ScanRequest.Builder::select)
          .field("ConsistentRead", bool(), ScanRequest.Builder::consistentRead)
          .field("Limit", integer(), ScanRequest.Builder::limit)
          .field("ExclusiveStartKey", ITEM, ScanRequest.Builder::exclusiveStartKey)
          .field("Segment", integer(), ScanRequest.Builder::segment)
          .field("TotalSegments", integer(), ScanRequest.Builder::totalSegments)
          .field(
              "ReturnConsumedCapacity",
              constant(ReturnConsumedCapacity.class),
              ScanRequest.Builder::returnConsumedCapacity)
          .build(ScanRequest.Builder::build);

  private PageRequests() {}
}
