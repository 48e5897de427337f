import { createKafkaSource } from '@throughline/broker';
import { eventCodec } from '@throughline/episode';
import { eventRows, subjectsIn } from '@throughline/log';
import { fillBuilds, finishBuilds, stageFromTopic } from '@throughline/projection';
import { allViews } from '@throughline/views';
import { consume, eventsIn, type Topic } from '../kafka/consume';
import { openStage, published, quiet } from '../kafka/stage';
import { interleave, whole } from '../measure';
import { reportRatios } from './report';
import { rebuildingPool, timedWithBuilds } from './stage';

const bare = 'kafkajs alone, consuming and parsing';
const rebuild = 'rebuild of all views from Kafka, keys and indexes included';
const goal = 0.3;

/** All views together from a topic, against consuming and parsing the same messages. */
export const fromKafka = async (patients: number, rounds: number, parallel: number): Promise<void> => {
  const stage = await openStage(patients);
  const pool = rebuildingPool(stage.databaseUrl);
  try {
    const topic = await published(stage);
    const events = eventsIn(topic);
    const heads = () => Promise.resolve(topic.heads);
    const figures = await interleave(
      [
        { name: bare, round: async () => events / (await consume(topic)) },
        {
          name: rebuild,
          round: async () =>
            events /
            (await timedWithBuilds(pool, allViews, async (builds) => {
              const source = sourceOf(topic);
              const table = await stageFromTopic({ pool, builds, source, rows: eventRows, heads });
              await source.close();
              const readSubjects = subjectsIn({ connectionString: stage.databaseUrl }, table);
              await fillBuilds({ pool, builds, codec: eventCodec, readSubjects, heads, parallel });
              await finishBuilds({ pool, builds, parallel });
            })),
        },
      ],
      rounds,
    );
    reportRatios(`${whole(events)} events into ${allViews.length} views, ${parallel} partitions at once`, figures, bare, [
      { name: rebuild, least: goal },
    ]);
  } finally {
    await pool.end();
    await stage.end();
  }
};

let groups = 0;

const sourceOf = ({ kafka, topic, clusterId, heads }: Topic) =>
  createKafkaSource({
    kafka,
    topic,
    groupId: `bench-rebuild-${process.pid}-${(groups += 1)}`,
    clusterId,
    partitions: heads.length,
    logger: quiet,
  });
