package dev.karst.mapper.example;

import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.Json;
import java.util.List;

/** A bean that has lists of what its subclasses choose. */
abstract class Listed<V> {
  private List<? extends V> free;
  private List<V>[] weeks;
  private List<? extends V> shifts;

  @Json
  public List<? extends V> getFree() {
    return free;
  }

  public void setFree(List<? extends V> free) {
    this.free = free;
  }

  @Json
  public List<V>[] getWeeks() {
    return weeks;
  }

  public void setWeeks(List<V>[] weeks) {
    this.weeks = weeks;
  }

  @ConvertWith(Rota.DaysConverter.class)
  public List<? extends V> getShifts() {
    return shifts;
  }

  public void setShifts(List<? extends V> shifts) {
    this.shifts = shifts;
  }
}
