package dev.karst.mapper.example;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.AttributeConverter;
import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** An entity of classes that cannot be stored as they are. */
@Table("admissions")
public record Admission(
    @PartitionKey @ConvertWith(Admission.ShowConverter.class) Show show,
    @SortKey @ConvertWith(Admission.SeatConverter.class) Seat seat,
    @GlobalIndex(name = "by-buyer", sort = "paidOn") @ConvertWith(Admission.BuyerConverter.class)
        Optional<Buyer> buyer,
    @ConvertWith(Admission.DayConverter.class) @Attribute("day") Day paidOn,
    @ConvertWith(Admission.FlagConverter.class) Paid paid,
    @ConvertWith(Admission.CentsConverter.class) int euros,
    @ConvertWith(Admission.ExtrasConverter.class) Extras extras,
    @ConvertWith(Admission.PhotoConverter.class) Photo photo,
    @ConvertWith(Admission.CountsConverter.class) Map<Integer, Integer> counts,
    Stub stub) {
  /** None of these are records or beans. */
  static class Value {
    final Object content;

    Value(Object content) {
      this.content = Objects.requireNonNull(content);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Value that
          && getClass().equals(that.getClass())
          && content.equals(that.content);
    }

    @Override
    public int hashCode() {
      return content.hashCode();
    }

    @Override
    public String toString() {
      return getClass().getSimpleName() + " " + content;
    }
  }

  static final class Show extends Value {
    Show(String name) {
      super(name);
    }
  }

  static final class Seat extends Value {
    Seat(int number) {
      super(number);
    }
  }

  static final class Buyer extends Value {
    Buyer(String name) {
      super(name);
    }
  }

  static final class Day extends Value {
    Day(LocalDate date) {
      super(date);
    }
  }

  static final class Paid extends Value {
    Paid(boolean paid) {
      super(paid);
    }
  }

  static final class Extras extends Value {
    Extras(List<String> names) {
      super(names);
    }
  }

  static final class Photo extends Value {
    Photo(String text) {
      super(text);
    }
  }

  record Stub(@ConvertWith(BuyerConverter.class) Buyer owner) {}

  record Picture(String format, List<String> lines) {}

  /** Takes one name for one that it cannot convert. */
  static final class ShowConverter implements AttributeConverter<Show, String> {
    @Override
    public String toAttribute(Show value) {
      return "show " + value.content;
    }

    @Override
    public Show fromAttribute(String stored) {
      return new Show(stored.substring("show ".length()));
    }
  }

  /** Says what it converts further up. */
  abstract static class Numbering<T extends Value> implements AttributeConverter<T, Integer> {
    @Override
    public Integer toAttribute(T value) {
      return (Integer) value.content;
    }
  }

  static final class SeatConverter extends Numbering<Seat> {
    @Override
    public Seat fromAttribute(Integer stored) {
      if (stored < 0) {
        throw new IllegalStateException("there are no seats below 0");
      }
      return new Seat(stored);
    }
  }

  static final class BuyerConverter implements AttributeConverter<Buyer, String> {
    @Override
    public String toAttribute(Buyer value) {
      if (value.content.equals("nobody")) {
        throw new IllegalArgumentException("nobody buys nothing");
      }
      return value.content.equals("no one") ? null : value.content.toString();
    }

    @Override
    public Buyer fromAttribute(String stored) {
      return stored.isEmpty() ? null : new Buyer(stored);
    }
  }

  static final class DayConverter implements AttributeConverter<Day, LocalDate> {
    @Override
    public LocalDate toAttribute(Day value) {
      return (LocalDate) value.content;
    }

    @Override
    public Day fromAttribute(LocalDate stored) {
      return new Day(stored);
    }
  }

  static final class FlagConverter implements AttributeConverter<Paid, Boolean> {
    @Override
    public Boolean toAttribute(Paid value) {
      return (Boolean) value.content;
    }

    @Override
    public Paid fromAttribute(Boolean stored) {
      return new Paid(stored);
    }
  }

  static final class CentsConverter implements AttributeConverter<Integer, Long> {
    @Override
    public Long toAttribute(Integer value) {
      return value * 100L;
    }

    @Override
    public Integer fromAttribute(Long stored) {
      return Math.toIntExact(stored / 100);
    }
  }

  static final class ExtrasConverter implements AttributeConverter<Extras, List<String>> {
    @Override
    @SuppressWarnings("unchecked")
    public List<String> toAttribute(Extras value) {
      return (List<String>) value.content;
    }

    @Override
    public Extras fromAttribute(List<String> stored) {
      return new Extras(new ArrayList<>(stored));
    }
  }

  static final class PhotoConverter implements AttributeConverter<Photo, Picture> {
    @Override
    public Picture toAttribute(Photo value) {
      return new Picture("text", List.of(value.content.toString().split("\n")));
    }

    @Override
    public Photo fromAttribute(Picture stored) {
      return new Photo(String.join("\n", stored.lines()));
    }
  }

  static final class CountsConverter
      implements AttributeConverter<Map<Integer, Integer>, Map<String, Integer>> {
    @Override
    public Map<String, Integer> toAttribute(Map<Integer, Integer> value) {
      Map<String, Integer> stored = new TreeMap<>();
      value.forEach((key, count) -> stored.put("k" + key, count));
      return stored;
    }

    @Override
    public Map<Integer, Integer> fromAttribute(Map<String, Integer> stored) {
      Map<Integer, Integer> value = new TreeMap<>();
      stored.forEach((key, count) -> value.put(Integer.valueOf(key.substring(1)), count));
      return value;
    }
  }
}
