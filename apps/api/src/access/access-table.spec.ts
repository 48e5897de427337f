import { commandNames } from '@throughline/episode';
import { roles, type Role } from '@throughline/kernel';
import { operationOf, streamKinds } from '../commands/kinds';
import { accessTable } from './access-table';

const openTo = (role: Role): readonly string[] =>
  [...accessTable].flatMap(([operation, access]) => (access !== 'open' && access.includes(role) ? [operation] : []));
const commands: ReadonlySet<string> = new Set(
  streamKinds.flatMap((kind) => commandNames.filter((name) => kind.commands.has(name)).map((name) => operationOf(kind, name))),
);
const clinical =
  /patient-timeline|^caseload$|aftercare-list|^(continuity|dismissal-audit|dose-reductions|medication-coverage|run-the-list|urine-screens)$|^(state|events)-(episodes|referrals|aftercare)$/;

describe('the table of access', () => {
  it('has a row for every command', () => {
    for (const name of commandNames) expect(accessTable.has(name)).toBe(true);
  });

  it('names roles once, and only those that there are', () => {
    for (const access of accessTable.values()) {
      if (access === 'open') continue;
      expect(new Set(access).size).toBe(access.length);
      for (const role of access) expect(roles).toContain(role);
    }
  });

  it.each(['peer_recovery_specialist', 'peer_supervisor'] as const)('lets a %s dose nobody', (role) => {
    const dosing = openTo(role).filter((operation) => /Dose|Medication|Induc|Injection|Withdrawal/.test(operation));
    expect(dosing).toEqual([]);
    expect(openTo(role)).toContain('RecordPeerContact');
  });

  it('shows a subscriber the feeds that were registered for them, and takes no command from them', () => {
    expect(openTo('subscriber')).toEqual(['feed-events', 'feed-stream']);
  });

  it('shows an operator no record, takes no command from them, and lets nobody else operate the service', () => {
    const operating = [...accessTable.keys()].filter((operation) => operation.startsWith('ops-'));
    expect(openTo('operator')).toEqual(operating);
    for (const operation of operating) expect(accessTable.get(operation)).toEqual(['operator']);
  });

  it.each(['auditor', 'privacy_officer'] as const)('shows an %s what was recorded, and takes no command from them', (role) => {
    expect(openTo(role)).toEqual(expect.arrayContaining(['patient-timeline', 'events-episodes', 'state-episodes', 'events-sites']));
    expect(openTo(role).filter((operation) => commands.has(operation) || operation.startsWith('batch-'))).toEqual([]);
  });

  it('takes every command from an importer, and shows them nothing', () => {
    expect(openTo('importer').filter((operation) => commands.has(operation))).toHaveLength(commands.size);
    expect(openTo('importer').filter((operation) => !commands.has(operation) && !/^(batch|unknown)-/.test(operation))).toEqual([]);
  });

  it.each(['partner', 'operator', 'subscriber', 'importer', 'site_administrator'] as const)('shows a %s no clinical record', (role) => {
    expect(openTo(role).filter((operation) => clinical.test(operation))).toEqual([]);
  });

  it('is open without a token only to health, to the description of the service, and to seals', () => {
    const open = [...accessTable].flatMap(([operation, access]) => (access === 'open' ? [operation] : []));
    expect(open.filter((operation) => !operation.startsWith('seal-'))).toEqual([
      'health-live',
      'health-ready',
      'openapi',
      'contracts',
      'contract',
    ]);
  });
});
