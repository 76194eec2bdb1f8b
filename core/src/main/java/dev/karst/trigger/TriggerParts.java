package dev.karst.trigger;

import java.util.List;
import java.util.Optional;

/**
 * What a trigger is made of.
 *
 * @param intake reads
 * @param lanes handle
 * @param watermark up to where all is done
 * @param checkpoint keeps that, if the trigger has a name
 * @param room raised when a lane has room
 * @param progress raised when anything was read or done
 */
record TriggerParts(
    Intake intake,
    List<Lane> lanes,
    Watermark watermark,
    Optional<CheckpointKeeper> checkpoint,
    Signal room,
    Signal progress) {}
