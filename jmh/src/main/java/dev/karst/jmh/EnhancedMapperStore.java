package dev.karst.jmh;

import dev.karst.Karst;
import dev.karst.aws.KarstDynamoDbClient;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import java.time.Instant;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;
import software.amazon.awssdk.enhanced.dynamodb.model.IgnoreNullsMode;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

/** The AWS SDK's Enhanced Client on the client in this process. */
final class EnhancedMapperStore implements MapperStore {
  private final DynamoDbTable<Bean> table;

  EnhancedMapperStore(Karst karst) {
    KeySchema key = KeySchema.composite("customerId", KeyType.S, "number", KeyType.N);
    karst.table(new TableDefinition("orders", key));
    table =
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(KarstDynamoDbClient.on(karst))
            .build()
            .table("orders", TableSchema.fromBean(Bean.class));
  }

  private static Key key(String customerId, long number) {
    return Key.builder().partitionValue(customerId).sortValue(number).build();
  }

  @Override
  public Object find(String customerId, long number) {
    return table.getItem(key(customerId, number));
  }

  @Override
  public void put(Order order) {
    Bean bean = new Bean();
    bean.setCustomerId(order.customerId());
    bean.setNumber(order.number());
    bean.setStatus(order.status());
    bean.setPlacedAt(order.placedAt());
    bean.setTotalCents(order.totalCents());
    bean.setLines(order.lines());
    bean.setPaid(order.paid());
    bean.setNote(order.note());
    table.putItem(bean);
  }

  /** It knows no addition but by expressions of its own: what is to be set is given. */
  @Override
  public Object update(String customerId, long number, String status, long cents) {
    Bean bean = new Bean();
    bean.setCustomerId(customerId);
    bean.setNumber(number);
    bean.setStatus(status);
    bean.setTotalCents(cents);
    return table.updateItem(
        request -> request.item(bean).ignoreNullsMode(IgnoreNullsMode.SCALAR_ONLY));
  }

  @Override
  public Object query(String customerId) {
    QueryConditional partition =
        QueryConditional.keyEqualTo(Key.builder().partitionValue(customerId).build());
    return table.query(partition).items().stream().toList();
  }

  /** What the Enhanced Client maps: it takes no records. */
  @DynamoDbBean
  @SuppressWarnings("NullAway.Init") // filled by its setters
  public static final class Bean {
    private String customerId;
    private Long number;
    private String status;
    private Instant placedAt;
    private Long totalCents;
    private Integer lines;
    private Boolean paid;
    private String note;

    @DynamoDbPartitionKey
    public String getCustomerId() {
      return customerId;
    }

    public void setCustomerId(String value) {
      customerId = value;
    }

    @DynamoDbSortKey
    public Long getNumber() {
      return number;
    }

    public void setNumber(Long value) {
      number = value;
    }

    public String getStatus() {
      return status;
    }

    public void setStatus(String value) {
      status = value;
    }

    public Instant getPlacedAt() {
      return placedAt;
    }

    public void setPlacedAt(Instant value) {
      placedAt = value;
    }

    public Long getTotalCents() {
      return totalCents;
    }

    public void setTotalCents(Long value) {
      totalCents = value;
    }

    public Integer getLines() {
      return lines;
    }

    public void setLines(Integer value) {
      lines = value;
    }

    public Boolean getPaid() {
      return paid;
    }

    public void setPaid(Boolean value) {
      paid = value;
    }

    public String getNote() {
      return note;
    }

    public void setNote(String value) {
      note = value;
    }
  }
}
