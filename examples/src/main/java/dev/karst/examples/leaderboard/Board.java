package dev.karst.examples.leaderboard;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The best players of a game. Immutable.
 *
 * @param places at most {@link #SIZE}, the best first
 */
@Table("boards")
public record Board(@PartitionKey String game, List<Place> places) {
  static final int SIZE = 10;

  /** A player and the best score. */
  public record Place(String player, long best) {
    /**
     * The best first. Equal scores stand as they do in the index that is read backwards: it orders
     * them by the rest of the table's key, the player.
     */
    static final Comparator<Place> RANKING =
        Comparator.comparingLong(Place::best).thenComparing(Place::player).reversed();
  }

  public Board {
    places = List.copyOf(places);
  }

  /** The board of a game that nobody has played. */
  static Board empty(String game) {
    return new Board(game, List.of());
  }

  /** Where a player stands, if on the board. */
  Optional<Place> placeOf(String player) {
    return places.stream().filter(place -> place.player().equals(player)).findFirst();
  }

  /**
   * The board after a player has reached a score. What is known already changes nothing: so it does
   * no harm to be told again.
   */
  Board with(Place reached) {
    if (placeOf(reached.player()).filter(known -> known.best() >= reached.best()).isPresent()) {
      return this;
    }
    List<Place> all = new ArrayList<>(places);
    all.removeIf(place -> place.player().equals(reached.player()));
    all.add(reached);
    all.sort(Place.RANKING);
    return new Board(game, all.subList(0, Math.min(SIZE, all.size())));
  }
}
