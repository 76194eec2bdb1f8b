package dev.karst.mapper.example;

import dev.karst.mapper.AttributeConverter;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A bean of which a superclass says what it has lists of, in wildcards and arrays. */
@Table("rotas")
class Rota extends Listed<LocalDate> {
  private String id;

  @PartitionKey
  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  static final class DaysConverter
      implements AttributeConverter<List<? extends LocalDate>, String> {
    @Override
    public String toAttribute(List<? extends LocalDate> days) {
      return days.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
    }

    @Override
    public List<? extends LocalDate> fromAttribute(String text) {
      return Arrays.stream(text.split(" ")).map(LocalDate::parse).toList();
    }
  }
}
