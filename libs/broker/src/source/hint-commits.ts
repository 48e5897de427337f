import type { BrokerLogger } from '../connection/connect';
import type { Channel } from './channel';
import type { GroupMember } from './group-member';
import type { Mark } from './lane';
import type { KafkaSourceMoment } from './moment';

/** How often the group's offsets are brought up to date, in milliseconds. Being late costs nothing but reading some messages again. */
const everyMs = 1_000;

export interface HintCommitsOptions {
  readonly topic: string;
  readonly channels: readonly Channel[];
  readonly member: GroupMember;
  readonly assigned: () => readonly number[];
  readonly observe: (moment: KafkaSourceMoment) => void;
  readonly logger: BrokerLogger;
}

/**
 * Commits, now and then, where the readers of each partition have come to, with the sequence as metadata: a hint for the next start, and
 * what Kafka's own tools show as lag. A failure is of no consequence.
 */
export const keepCommitting = (options: HintCommitsOptions): { readonly stop: () => Promise<void> } => {
  const committed = new Map<number, number>();
  let running: Promise<void> = Promise.resolve();
  const commit = (): void => void (running = running.then(() => commitAll(options, committed)));
  const timer = setInterval(commit, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      commit();
      await running;
    },
  };
};

const commitAll = async ({ topic, channels, member, assigned, observe, logger }: HintCommitsOptions, committed: Map<number, number>) => {
  const due = assigned().flatMap((partition): (Mark & { partition: number })[] => {
    const mark = channels[partition]?.settledMark();
    return mark && committed.get(partition) !== mark.sequence ? [{ partition, ...mark }] : [];
  });
  if (due.length === 0) return;
  for (const mark of due) observe({ step: 'before-offset-commit', ...mark });
  try {
    await member.use((consumer) =>
      consumer.commitOffsets(
        due.map(({ partition, offset, sequence }) => ({ topic, partition, offset: String(offset), metadata: String(sequence) })),
      ),
    );
  } catch (error) {
    logger.debug({ topic, reason: error instanceof Error ? error.message : String(error) }, 'The offsets could not be committed');
    return;
  }
  for (const { partition, sequence } of due) committed.set(partition, sequence);
  for (const mark of due) observe({ step: 'after-offset-commit', ...mark });
};
