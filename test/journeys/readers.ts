import { setTimeout as sleep } from 'node:timers/promises';
import { opening, visit } from './bodies';
import type { AnswerBody, Answer } from './service';

/** Somebody who records visits of a patient, and reads the patient's timeline at the position of each. */
export interface Reader {
  /**
   * How many timelines were read and right.
   * @throws what the reader found wrong: it reads no more
   */
  readonly reads: () => number;
  /** The wordings that were read, in the order in which they came up. */
  readonly wordings: () => readonly string[];
  /** @throws what the reader found wrong */
  readonly stop: () => Promise<void>;
}

/** How a reader reaches the service: the same program all the time, whatever is deployed beside it. */
export interface Reached {
  readonly command: (path: string, body: object) => Promise<Answer>;
  readonly read: (path: string) => Promise<Answer>;
}

const restMs = 600;
const pageSize = 200;
/** A timeline stays within one page: after so many visits it is only read. */
const mostRecorded = pageSize - 10;

/**
 * Reads without pause. A timeline must hold each visit that was recorded before, once, and nothing else; and all of it in one wording: rows of
 * two builds never come in one answer.
 */
export const startReader = (service: Reached, name: string): Reader => {
  const patientId = `p-${name}`;
  const wordings: string[] = [];
  let [recorded, reads, stopped] = [0, 0, false];
  let fault: unknown;

  const record = async (command: string, body: object): Promise<string> => {
    const { status, body: answer } = await service.command(`/v1/episodes/${name}/commands/${command}`, body);
    expect([command, status, answer.detail]).toEqual([command, 201, undefined]);
    recorded += answer.events?.length ?? 0;
    return answer.position ?? '';
  };
  const look = async (position: string): Promise<void> => {
    const { status, body } = await service.read(`/v1/patients/${patientId}/timeline?limit=${pageSize}&after=${position}`);
    expect([status, body.detail]).toEqual([200, undefined]);
    const sentences = sentencesIn(body);
    expect(sentences).toHaveLength(recorded);
    const found = new Set(sentences.map((sentence) => (sentence.endsWith('(new wording)') ? 'new' : 'old')));
    expect(found.size).toBe(1);
    const [wording = ''] = found;
    if (wordings.at(-1) !== wording) wordings.push(wording);
    reads += 1;
  };
  const reading = (async () => {
    let position = await record('OpenEpisode', opening(patientId));
    await look(position);
    for (let minute = 0; !stopped; minute += 1) {
      const at = new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();
      if (recorded < mostRecorded) position = await record('RecordVisitAttended', visit(at));
      await look(position);
      await sleep(restMs);
    }
  })();
  // Whoever stops it, or asks how far it is, gets the error.
  reading.catch((error: unknown) => (fault = error));
  return {
    reads: () => {
      if (fault !== undefined) throw fault as Error;
      return reads;
    },
    wordings: () => wordings,
    stop: async () => {
      stopped = true;
      await reading;
    },
  };
};

export const sentencesIn = ({ items = [] }: AnswerBody): readonly string[] => items.map(({ sentence }) => String(sentence));
