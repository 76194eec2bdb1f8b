package dev.karst.aws;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Parts of the SDK's requests, in few words. */
final class Requests {
  private Requests() {}

  static WriteRequest put(Map<String, AttributeValue> item) {
    return WriteRequest.builder().putRequest(put -> put.item(item)).build();
  }

  static WriteRequest emptyPut() {
    return WriteRequest.builder().putRequest(PutRequest.builder().build()).build();
  }

  static ExpectedAttributeValue expected(String operator) {
    return ExpectedAttributeValue.builder()
        .comparisonOperator(operator)
        .attributeValueList(AttributeValue.fromS("x"))
        .build();
  }

  static TransactWriteItem transactPut(String table, String id, String shown) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(table)
                    .item(Map.of("id", AttributeValue.fromS(id)))
                    .conditionExpression("attribute_not_exists(id)")
                    .returnValuesOnConditionCheckFailure(shown))
        .build();
  }
}
