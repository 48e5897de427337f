import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { encodeAppend } from '../append/encode';
import { createKnownVersions } from '../append/known-versions';
import { sendFlush } from '../append/statement';
import { openEventLog } from '../event-log';
import { appendTo, toyCodec, type ToyEvent } from '../specs/toy';
import type { Append, Appended, EventLog } from '../types';

/**
 * A program that appends to one database with several clients at a time, until it has made `commands` of them or is killed. Each append has
 * three events in two streams. Some appends are refused, some transactions are held open for a while, some of those are rolled back.
 * It writes a line for each append: `ack COMMAND SEQUENCE PARTITION` when it was acknowledged, `begin COMMAND` before it was sent.
 */
const main = async ([url = '', name = '', commands = '', clients = '4']: readonly string[]): Promise<void> => {
  const log = await openEventLog({ url, codec: toyCodec, patienceMs: 60_000 });
  const slow = new Client({ connectionString: url });
  await slow.connect();
  let left = Number(commands);
  const client = async (number: number): Promise<void> => {
    const stream = `${name}-${number}`;
    let version = 0;
    while (left > 0) {
      left -= 1;
      await stray(log, slow, stream, version);
      const append = twoStreams(stream, version);
      say(`begin ${append.commandId}`);
      const { receipt } = await log.append(append);
      say(`ack ${append.commandId} ${receipt.sequence} ${receipt.partition}`);
      version += 2;
      if (left % 5 === 0) await sleep(Math.random() * 5);
    }
  };
  await Promise.all(Array.from({ length: Number(clients) }, (_, number) => client(number)));
  await slow.end();
  await log.close();
};

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Two events for the stream and one for a stream of its own, all of one command. */
const twoStreams = (stream: string, version: number): Append<ToyEvent> => {
  const commandId = v7();
  const own = appendTo(stream, version, { commandId, count: 2 });
  return { ...own, streams: [...own.streams, ...appendTo(`${stream}-${version}`, 0, { commandId }).streams] };
};

/** Now and then something goes wrong on purpose; none of it may leave a trace. */
const stray = async (log: EventLog<ToyEvent>, slow: Client, stream: string, version: number): Promise<void> => {
  const lot = Math.random();
  if (lot < 0.05) await log.append(appendTo(stream, version + 7)).catch(refused);
  else if (lot < 0.1 && version > 0) await log.append(appendTo(stream, version - 1)).catch(refused);
  else if (lot < 0.13) await heldOpenAndRolledBack(slow, log, stream);
};

const refused = (error: unknown): Appended | undefined => {
  if (error instanceof Error && error.name === 'VersionConflict') return undefined;
  throw error;
};

let turn: Promise<void> = Promise.resolve();

/** Numbers are given out, the transaction sleeps, and nothing of it stays. */
const heldOpenAndRolledBack = (slow: Client, log: EventLog<ToyEvent>, stream: string): Promise<void> =>
  (turn = turn.then(async () => {
    const append = encodeAppend(appendTo(`${stream}-stray-${v7()}`, 0), toyCodec, log.partitions);
    const unit = { appends: [append], partition: append.partition, rows: 1, bytes: 1, resolve: nothing, reject: nothing };
    await slow.query('begin');
    await sendFlush(slow, [{ ...unit, deadline: 0, refusals: 0, unknownFate: false }], createKnownVersions(1), Date.now());
    await sleep(Math.random() * 20);
    await slow.query('rollback');
  }));

const nothing = (): void => undefined;

void main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
