package dev.karst.mapper.example;

import dev.karst.mapper.Ignore;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import java.time.Instant;

/** A bean that inherits, with annotations on fields, getters and in the superclass. */
@Table("readings")
public class Reading extends Measured {
  @PartitionKey private long sensor;
  private byte[] raw;
  private int[] samples;
  private String[] labels;
  private Place place;
  @Ignore private String cache = "as constructed";

  public long getSensor() {
    return sensor;
  }

  public void setSensor(long sensor) {
    this.sensor = sensor;
  }

  public byte[] getRaw() {
    return raw;
  }

  public void setRaw(byte[] raw) {
    this.raw = raw;
  }

  public int[] getSamples() {
    return samples;
  }

  public void setSamples(int[] samples) {
    this.samples = samples;
  }

  public String[] getLabels() {
    return labels;
  }

  public void setLabels(String[] labels) {
    this.labels = labels;
  }

  public Place getPlace() {
    return place;
  }

  public Reading setPlace(Place place) {
    this.place = place;
    return this;
  }

  public String getCache() {
    return cache;
  }

  public void setCache(String cache) {
    this.cache = cache;
  }

  /** A bean inside a bean. */
  public static class Place {
    private String room;
    private boolean outside;

    public String getRoom() {
      return room;
    }

    public void setRoom(String room) {
      this.room = room;
    }

    public boolean isOutside() {
      return outside;
    }

    public void setOutside(boolean outside) {
      this.outside = outside;
    }
  }
}

class Measured {
  private Instant takenAt;

  @SortKey
  public Instant getTakenAt() {
    return takenAt;
  }

  public void setTakenAt(Instant takenAt) {
    this.takenAt = takenAt;
  }
}
