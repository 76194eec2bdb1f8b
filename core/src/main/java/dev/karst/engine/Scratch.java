package dev.karst.engine;

import dev.karst.codec.ImageReader;
import dev.karst.codec.ImageWriter;
import dev.karst.codec.KeyBytes;
import dev.karst.expression.eval.ConditionEvaluator;
import dev.karst.journal.CommitRecord;

/** The buffers of one operation, used again by the thread's next. */
final class Scratch {
  final KeyBytes key = new KeyBytes();
  final ImageWriter writer = new ImageWriter();
  final ImageReader reader = new ImageReader();
  final CellBuffer cells = new CellBuffer();
  final ConditionEvaluator conditions = new ConditionEvaluator();
  final CommitRecord record = new CommitRecord();
}
