import type { TopicExamination, TopicPlace } from './examine-topic';

const reseed = 'Write a fresh topic with "throughline relay reseed --topic NAME" and set KAFKA_TOPIC to it.';

/** What is wrong with the topic, one sentence each, with what to do next; empty when all is well. */
export const topicTroubles = (found: TopicExamination): readonly string[] => {
  const { topic } = found;
  switch (found.kind) {
    case 'away':
      return [`Kafka cannot be looked at. ${found.reason}`];
    case 'missing':
      return [`Topic ${topic} is not there: start the relay, which makes it ("npm run start:relay").`];
    case 'found':
      return [
        ...found.wrong.map((wrong) => `Topic ${topic} cannot hold the log: ${wrong}`),
        ...found.places.filter(knowsMore).map(({ partition, last, head }) => {
          const what = `Topic ${topic} ends at ${last} in partition ${partition}, and the log at ${head}`;
          return `${what}: the database was restored from an older state. Stop everything and run "throughline relay check".`;
        }),
        ...found.places.filter(hasLost).map(({ partition, last, published }) => {
          return `Topic ${topic} ends at ${last} in partition ${partition}, and ${published} were published: it lost messages. ${reseed}`;
        }),
        ...behind(topic, found.places),
      ];
  }
};

const knowsMore = ({ last, head }: TopicPlace): boolean => last > head;
const hasLost = ({ last, published }: TopicPlace): boolean => last < published;
const isBehind = ({ last, published, due }: TopicPlace): boolean => published < due || last < due;

const behind = (topic: string, places: readonly TopicPlace[]): readonly string[] => {
  const missing = places.reduce((sum, { published, due }) => sum + Math.max(0, due - published), 0);
  if (missing === 0) return [];
  return [`The relay is ${missing} events behind the log in ${topic}. Does it run, and is it ready? See "throughline relay status".`];
};

/** Only the relay is behind, or has not made the topic yet: waiting may mend it. */
export const topicMayCatchUp = (found: TopicExamination): boolean => {
  switch (found.kind) {
    case 'away':
      return false;
    case 'missing':
      return true;
    case 'found':
      return found.wrong.length === 0 && !found.places.some(knowsMore) && !found.places.some(hasLost) && found.places.some(isBehind);
  }
};
