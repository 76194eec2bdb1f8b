package dev.karst.aws.enhanced;

import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbImmutable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

/** An immutable class of the Enhanced Client. */
@DynamoDbImmutable(builder = Note.Builder.class)
public final class Note {
  private final String id;
  private final String text;

  private Note(Builder builder) {
    this.id = builder.id;
    this.text = builder.text;
  }

  public static Builder builder() {
    return new Builder();
  }

  static Note of(String id, String text) {
    return builder().id(id).text(text).build();
  }

  @DynamoDbPartitionKey
  public String id() {
    return id;
  }

  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Note that && id.equals(that.id) && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Collects what a note is made of. */
  public static final class Builder {
    private String id;
    private String text;

    public Builder id(String value) {
      id = value;
      return this;
    }

    public Builder text(String value) {
      text = value;
      return this;
    }

    public Note build() {
      return new Note(this);
    }
  }
}
