package dev.karst.mapper.example;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;

/** A bean in which one setter undoes another, with two getters for each switch. */
@Table("gauges")
public class Gauge {
  @PartitionKey private String id;
  private int scale;
  private Integer amount;
  private Boolean on;
  private Boolean lit;

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public int getScale() {
    return scale;
  }

  /** Begins to measure anew. */
  public void setScale(int scale) {
    this.scale = scale;
    this.amount = null;
  }

  public Integer getAmount() {
    return amount;
  }

  public void setAmount(Integer amount) {
    this.amount = amount;
  }

  public Boolean getOn() {
    return on;
  }

  public boolean isOn() {
    return on != null && on;
  }

  public void setOn(Boolean on) {
    this.on = on;
  }

  public boolean isLit() {
    return lit != null && lit;
  }

  public Boolean getLit() {
    return lit;
  }

  public void setLit(Boolean lit) {
    this.lit = lit;
  }
}
