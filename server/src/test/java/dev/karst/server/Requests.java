package dev.karst.server;

import java.nio.charset.StandardCharsets;

/** Requests as tests send them, with a signature that says nothing. */
public final class Requests {
  /** Headers that pass where signatures are not read. */
  public static final String AUTHORIZATION =
      "Authorization: AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/dynamodb/aws4_request,"
          + " SignedHeaders=host, Signature=b\nX-Amz-Date: 20260101T000000Z";

  public static final String CREATE_TABLE =
      "{\"TableName\":\"films\",\"BillingMode\":\"PAY_PER_REQUEST\","
          + "\"KeySchema\":[{\"AttributeName\":\"id\",\"KeyType\":\"HASH\"}],"
          + "\"AttributeDefinitions\":[{\"AttributeName\":\"id\",\"AttributeType\":\"S\"}]}";

  private Requests() {}

  /** The head of a request for an operation, without Host and Content-Length. */
  public static String head(String operation) {
    return "POST / HTTP/1.1\nContent-Type: application/x-amz-json-1.0\n"
        + "X-Amz-Target: DynamoDB_20120810."
        + operation
        + "\n"
        + AUTHORIZATION;
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] putItem(String id, String text) {
    return bytes(
        "{\"TableName\":\"films\",\"Item\":{\"id\":{\"S\":\""
            + id
            + "\"},\"text\":{\"S\":\""
            + text
            + "\"}}}");
  }

  public static byte[] getItem(String id) {
    return bytes("{\"TableName\":\"films\",\"Key\":{\"id\":{\"S\":\"" + id + "\"}}}");
  }
}
