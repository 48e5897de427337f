'use strict';

const { fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } = require('node:fs');

/**
 * Keeps events together with the checkpoint behind them, in one write: what broke off in between has happened whole or not at all, so that no
 * event is lost or doubled. A real subscriber does the same with one transaction in its own database.
 *
 * @param file null: nothing outlives the program
 */
const openKeep = (file = null) => {
  const descriptor = file === null ? null : openSync(file, 'a+');
  const text = descriptor === null ? '' : readFileSync(descriptor, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  // Of a line that a crash cut off nothing was taken.
  if (whole !== text) ftruncateSync(descriptor, Buffer.byteLength(whole));
  const lines = whole
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const keep = {
    /** Behind everything that was taken; null: nothing was. */
    checkpoint: lines.at(-1)?.checkpoint ?? null,
    /** Those of earlier runs. */
    events: lines.flatMap(({ events }) => events),
    /** How many were taken in this run. */
    taken: 0,
    take: (events, checkpoint) => {
      if (events.length === 0 && JSON.stringify(checkpoint) === JSON.stringify(keep.checkpoint)) return;
      if (descriptor !== null) {
        writeSync(descriptor, `${JSON.stringify({ checkpoint, events })}\n`);
        fsyncSync(descriptor);
      }
      keep.checkpoint = checkpoint;
      keep.taken += events.length;
    },
  };
  return keep;
};

module.exports = { openKeep };
