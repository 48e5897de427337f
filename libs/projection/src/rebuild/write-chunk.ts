import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { AnyEvent } from '@throughline/kernel';
import { passingOver } from '../bookkeeping/discards';
import { parking } from '../bookkeeping/parked';
import { isUniqueViolation } from '../live/failures';
import { inOrder } from '../live/transaction';
import { tablesOf, type FilledBuild } from './filled-build';
import type { BuildParkings, SubjectText } from './fold-subject';
import { keyOfTwoSubjects } from './rebuild-failure';

/**
 * Copies the rows of subjects, in the transaction that is open.
 *
 * @throws DatabaseError when a row is refused; RebuildFailure for a key that was parked with another subject
 */
export const writeSubjects = async <Event extends AnyEvent>(
  client: PoolClient,
  builds: readonly FilledBuild<Event>[],
  subjects: readonly SubjectText[],
): Promise<void> => {
  for (const [index, { copy }] of builds.flatMap(tablesOf).entries()) {
    await copyTexts(
      client,
      copy,
      subjects.map(({ texts }) => texts[index] ?? ''),
    );
  }
  for (const { parkings } of subjects) await park(client, builds, parkings);
};

/** Characters that are sent at once. */
const pieceSize = 256 * 1024;

/** Sends texts to a COPY, no faster than the server takes them. @throws DatabaseError when a row is refused */
export const copyTexts = async (client: PoolClient, copy: string, texts: readonly string[]): Promise<void> => {
  if (texts.some(({ length }) => length > 0)) await pipeline(Readable.from(pieces(texts)), client.query(copyFrom(copy)));
};

function* pieces(texts: readonly string[]): Generator<Buffer> {
  let gathered: string[] = [];
  let size = 0;
  for (const text of texts) {
    gathered.push(text);
    size += text.length;
    if (size < pieceSize) continue;
    yield Buffer.from(gathered.join(''));
    [gathered, size] = [[], 0];
  }
  if (size > 0) yield Buffer.from(gathered.join(''));
}

const park = async <Event extends AnyEvent>(
  client: PoolClient,
  builds: readonly FilledBuild<Event>[],
  parkings: readonly BuildParkings[],
): Promise<void> => {
  for (const { build, parkings: ofBuild, passedOver } of parkings) {
    try {
      await inOrder(client, [...parking(build, ofBuild), ...passingOver(build, passedOver)]);
    } catch (error) {
      const definition = builds.find(({ projection }) => projection.build === build)?.projection.definition;
      throw isUniqueViolation(error) && definition ? keyOfTwoSubjects(definition, 1) : error;
    }
  }
};
