import type { Role } from '@throughline/kernel';
import type { Chance } from '@throughline/testing';
import { admission, adoption, diagnosis, induction, opening, screening, sitePolicy, visit } from '../../journeys/bodies';

/** A command as it is sent: where to, by whom, with what. */
export interface CommandOrder {
  readonly path: string;
  readonly as: Role;
  readonly body: object;
}

/** The policy that inductions are decided under; sent once, before any treatment. */
export const adoptPolicy: CommandOrder = { path: adoption, as: 'site_administrator', body: sitePolicy };

const firstDay = Date.UTC(2026, 2, 3, 9);
const dayMs = 86_400_000;

/** The commands of one treatment in their order, each acceptable after those before it. They touch every view. */
export function* treatment(chance: Chance, episode: string): Generator<CommandOrder> {
  const order = (command: string, body: object, as: Role = 'prescriber'): CommandOrder => ({
    path: `/v1/episodes/${episode}/commands/${command}`,
    as,
    body,
  });
  const at = (day: number): string => new Date(firstDay + day * dayMs).toISOString();
  yield order('OpenEpisode', opening(`p-${episode}`));
  yield order('ScreenForOud', screening);
  yield order('RecordDiagnosis', diagnosis);
  yield order('AdmitPatient', admission);
  yield order('InduceBuprenorphine', induction);
  yield order('AssignPeer', { memberId: `m-${chance.whole(1, 8)}`, occurredAt: at(0) });
  const weeks = chance.whole(1, 8);
  for (let week = 1; week <= weeks; week += 1) yield* weekOf(chance, order, at(7 * week), week);
  if (!chance.happens(0.6)) return;
  yield order('CloseEpisode', { reason: 'completed', occurredAt: at(7 * weeks + 1) });
  const entering = { siteId: 'site-1', option: 'none', basis: 'consent', occurredAt: at(7 * weeks + 1) };
  yield { path: `/v1/aftercare/${episode}/commands/EnterAftercare`, as: 'prescriber', body: entering };
}

type Ordering = (command: string, body: object, as?: Role) => CommandOrder;

function* weekOf(chance: Chance, order: Ordering, occurredAt: string, week: number): Generator<CommandOrder> {
  yield order('RecordVisitAttended', visit(occurredAt));
  if (chance.happens(0.5)) {
    const contact = { memberId: 'm-7', mode: 'phone', minutes: chance.whole(5, 50), occurredAt };
    yield order('RecordPeerContact', contact, 'peer_recovery_specialist');
  }
  if (chance.happens(0.5)) return;
  const specimenId = `s-${week}`;
  yield order('CollectUds', { specimenId, temperatureF: 94.5, occurredAt });
  const results = [{ analyte: 'fentanyl', qual: chance.happens(0.3) ? 'positive' : 'negative' }];
  yield order('RecordUDS', { specimenId, assay: 'presumptive', results, occurredAt });
}
