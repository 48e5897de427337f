import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { adoption, opening, sitePolicy, visit } from './bodies';

/** A command that was sent, and what is known of it. */
export interface Sent {
  readonly episodeId: string;
  readonly command: string;
  readonly body: object;
  readonly key: string;
  /** The version in the answer; null while, or because, there was none. */
  acknowledged: number | null;
}

/** Clients that send one command after another, each to an episode of its own, until they are stopped or the service is gone. */
export interface Traffic {
  readonly sent: readonly Sent[];
  readonly stop: () => Promise<void>;
}

/** Sends a command; null when no answer came. */
export const sendCommand = async (address: string, token: string, { episodeId, command, body, key }: Sent): Promise<Response | null> =>
  fetch(`${address}/v1/episodes/${episodeId}/commands/${command}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  }).catch(() => null);

/** The version in the answer; null when the command was not accepted, or nobody knows. */
const acknowledgement = async (response: Response | null): Promise<number | null> => {
  if (response?.status !== 201) return null;
  const answer = (await response.json().catch(() => null)) as { readonly version: number } | null;
  return answer?.version ?? null;
};

/** Adopts the policy of the site that the traffic is about; again is already so. */
const adopt = (address: string, token: string): Promise<Response | null> =>
  fetch(`${address}${adoption}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(sitePolicy),
  }).catch(() => null);

export interface TrafficOptions {
  /** A command that is not acknowledged is sent again under its key until it is, as senders do. */
  readonly insistent?: boolean;
  /** Rest after each attempt, in milliseconds; none by default. */
  readonly restMs?: number;
}

export const startTraffic = (
  address: () => string,
  token: string,
  episodeIds: readonly string[],
  { insistent = false, restMs = 0 }: TrafficOptions = {},
): Traffic => {
  const sent: Sent[] = [];
  let stopped = false;
  const attempt = async (episodeId: string, command: string, body: object): Promise<boolean> => {
    const entry: Sent = { episodeId, command, body, key: randomUUID(), acknowledged: null };
    sent.push(entry);
    for (;;) {
      entry.acknowledged = await acknowledgement(await sendCommand(address(), token, entry));
      await sleep(restMs);
      if (entry.acknowledged !== null || !insistent || stopped) return entry.acknowledged !== null;
    }
  };
  const client = async (episodeId: string): Promise<void> => {
    let going = await attempt(episodeId, 'OpenEpisode', opening(`p-${episodeId}`));
    for (let day = 0; going && !stopped; day += 1) {
      going = await attempt(episodeId, 'RecordVisitAttended', visit(new Date(Date.UTC(2026, 2, 2, 9, day)).toISOString()));
    }
  };
  const adopted = adopt(address(), token);
  const clients = episodeIds.map((episodeId) => adopted.then(() => client(episodeId)));
  return {
    sent,
    stop: async () => {
      stopped = true;
      await Promise.all(clients);
    },
  };
};

/** Waits until so many commands have been acknowledged. */
export const untilAcknowledged = async ({ sent }: Traffic, count: number): Promise<void> => {
  for (let waited = 0; sent.filter(({ acknowledged }) => acknowledged !== null).length < count; waited += 1) {
    if (waited > 6_000) throw new Error('The service does not acknowledge commands');
    await sleep(10);
  }
};
