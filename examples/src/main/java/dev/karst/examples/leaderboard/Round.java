package dev.karst.examples.leaderboard;

/** What a player reached in one round of a game. */
record Round(String game, String player, long score) {}
