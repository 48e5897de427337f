import type { Scenario } from './scenario';

const postgresAway = (name: string, how: 'stop' | 'kill', words: string): Scenario => ({
  name,
  about: `PostgreSQL is ${words} in the middle of everything, and comes back`,
  brokers: 1,
  seconds: 8,
  round: async ({ postgres }, { chance, pause }) => {
    await pause(chance.whole(500, 2_500));
    await postgres[how]();
    const awayMs = chance.whole(0, 1_500);
    await pause(awayMs);
    await postgres.start();
    return `PostgreSQL was ${words} and away for ${awayMs} ms`;
  },
});

const apiKilled: Scenario = {
  name: 'api-killed',
  about: 'the api is killed (kill -9) with commands in flight; clients send them again under the same keys to the next one',
  brokers: 1,
  seconds: 6,
  round: async ({ api }, { chance, pause }) => {
    await pause(chance.whole(500, 2_000));
    const child = api.child();
    api.expectEnd();
    child.signal('SIGKILL');
    await child.ended;
    await pause(chance.whole(0, 500));
    await api.fill();
    return `${child.name} was killed`;
  },
};

export const storeAndApi: readonly Scenario[] = [
  postgresAway('postgres-stopped', 'stop', 'stopped as by an operator'),
  postgresAway('postgres-killed', 'kill', 'killed (kill -9 of the postmaster)'),
  apiKilled,
];
