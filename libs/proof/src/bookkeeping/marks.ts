import type { Pool, PoolClient } from 'pg';
import { beginning } from '../digest/event-digest';

/** Up to where a partition was proved. */
export interface ProofMark {
  readonly partition: number;
  readonly sequence: number;
  /** The rolling digest there. */
  readonly digest: Buffer;
  /** Where the topic is read on; 0 without a topic. */
  readonly nextOffset: number;
}

/** Where nothing was proved yet. */
export const unproved = (partition: number): ProofMark => ({ partition, sequence: 0, digest: beginning, nextOffset: 0 });

/** @param topic null for proofs without one */
export const proofMarks = async (pool: Pool, topic: string | null): Promise<ReadonlyMap<number, ProofMark>> => {
  const { rows } = await pool.query<ProofMark>(
    `select partition::int as partition, sequence::float8 as sequence, digest, next_offset::float8 as "nextOffset"
       from proof_marks where topic = $1`,
    [topic ?? ''],
  );
  return new Map(rows.map((mark) => [mark.partition, mark]));
};

/** Moves marks on. One that another proof has moved further meanwhile stays where it is. */
export const moveMarks = async (pool: Pool, topic: string | null, marks: readonly ProofMark[]): Promise<void> => {
  for (const { partition, sequence, digest, nextOffset } of marks) {
    await pool.query(
      `insert into proof_marks as mark (topic, partition, sequence, digest, next_offset) values ($1, $2, $3, $4, $5)
       on conflict (topic, partition) do update
         set sequence = excluded.sequence, digest = excluded.digest, next_offset = excluded.next_offset, proved_at = now()
       where mark.sequence <= excluded.sequence`,
      [topic ?? '', partition, sequence, digest, nextOffset],
    );
  }
};

/** Forgets what was proved: the next proof reads everything. Runs stay on record. */
export const forgetProofs = async (client: PoolClient): Promise<void> => {
  await client.query('delete from proof_marks');
};
