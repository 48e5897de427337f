import { kafkaJars } from '../jars';

/** Asks for Kafka's jars from a process of its own: `resolve-jars.ts CACHE`. */
const main = async ([cache = '']: readonly string[]): Promise<void> => {
  process.stdout.write(`${await kafkaJars({ cache, say: () => undefined })}\n`);
};

void main(process.argv.slice(2));
