/** A leaderboard: players' best scores, top tens that a trigger keeps, sessions that expire. */
@NullMarked
package dev.karst.examples.leaderboard;

import org.jspecify.annotations.NullMarked;
