package lab;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

@Table("readings")
class Reading {
  @PartitionKey private UUID sensor;
  private Instant takenAt;
  private double value;
  private boolean valid;
  private SortedSet<Integer> channels;
  private Node tree;

  public UUID getSensor() {
    return sensor;
  }

  public void setSensor(UUID sensor) {
    this.sensor = sensor;
  }

  @SortKey
  public Instant getTakenAt() {
    return takenAt;
  }

  public void setTakenAt(Instant takenAt) {
    this.takenAt = takenAt;
  }

  public double getValue() {
    return value;
  }

  public void setValue(double value) {
    this.value = value;
  }

  public boolean isValid() {
    return valid;
  }

  public void setValid(boolean valid) {
    this.valid = valid;
  }

  public SortedSet<Integer> getChannels() {
    return channels;
  }

  public void setChannels(SortedSet<Integer> channels) {
    this.channels = channels;
  }

  public Node getTree() {
    return tree;
  }

  public void setTree(Node tree) {
    this.tree = tree;
  }

  record Node(String name, Node left, Node right) {}
}
