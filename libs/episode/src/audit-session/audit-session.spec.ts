import type { CommandEnvelope, DecidedEvent, Decision } from '@throughline/kernel';
import type { AuditSessionCommand, AuditSessionCommandData } from '../commands';
import type { AuditSessionEvent } from '../events';
import { auditorAggregate, mayCopy, sessionAt, sitesWithin, type Auditor } from './aggregate';

const { decider } = auditorAggregate;
const now = '2026-04-01T09:00:00.000Z';

const envelope: CommandEnvelope = {
  commandId: 'c-1',
  target: 'auditor-7',
  occurredAt: now,
  occurredAtPrecision: 'instant',
  actor: { id: 'officer-1', role: 'privacy_officer' },
  sites: '*',
  source: 'ui',
  correlationId: 'r-1',
  causationId: null,
};

const session: AuditSessionCommandData['OpenAuditSession'] = {
  sessionId: 'audit-1',
  onBehalfOf: 'State opioid treatment authority',
  capacity: 'government_regulator',
  agreementRef: 'agreement 2026/17',
  mode: 'view',
  purpose: 'HCOMPL',
  expiresAt: '2026-04-30T16:00:00Z',
  scope: { siteIds: ['site-1', 'site-2'] },
};

type Opening = Partial<typeof session>;

const opening = (changed: Opening = {}, sent: Partial<CommandEnvelope> = {}): AuditSessionCommand => ({
  ...envelope,
  ...sent,
  type: 'OpenAuditSession',
  data: { ...session, ...changed },
});
const closing = (sessionId = 'audit-1'): AuditSessionCommand => ({ ...envelope, type: 'CloseAuditSession', data: { sessionId } });

/** The auditor after commands that were all accepted. */
const after = (...commands: readonly AuditSessionCommand[]): Auditor =>
  commands.reduce((auditor, command) => {
    const decision = decide(command, auditor);
    if (decision.kind === 'rejected') throw new Error(decision.code);
    return decision.events.reduce((state, event) => decider.evolve(state, event as DecidedEvent<AuditSessionEvent>), auditor);
  }, decider.initial);

const decide = (command: AuditSessionCommand, auditor: Auditor, at = now): Decision<AuditSessionEvent, string> =>
  decider.decide(command, auditor, { now: at, companions: {}, entries: new Map() });

describe('opening an audit session', () => {
  it('lets the auditor in as the agreement says', () => {
    expect(sessionAt(after(opening()), now)).toEqual({ ...session, auditorId: 'auditor-7' });
  });

  it('said again is already so', () => {
    expect(decide(opening(), after(opening()))).toEqual({ kind: 'accepted', events: [] });
  });

  it.each([
    ['audit-session-open', opening({ sessionId: 'audit-2' }), after(opening())],
    ['audit-session-exists', opening(), after(opening(), closing())],
    ['audit-session-exists', opening({ mode: 'copy' }), after(opening())],
    ['audit-session-over', opening({ expiresAt: '2026-04-01T09:00:00Z' }), decider.initial],
    ['audit-scope-missing', opening({ scope: {} }), decider.initial],
    ['copy-terms-missing', opening({ mode: 'copy' }), decider.initial],
    ['site-not-permitted', opening({}, { sites: ['site-1'] }), decider.initial],
    ['site-not-permitted', opening({ scope: { patientIds: ['p-1'] } }, { sites: ['site-1'] }), decider.initial],
    ['role-not-permitted', opening({}, { actor: { id: 'auditor-7', role: 'auditor' } }), decider.initial],
  ] as const)('is refused: %s', (code, command, auditor) => {
    expect(decide(command, auditor)).toMatchObject({ kind: 'rejected', code });
  });

  it('is possible again once the last one has expired', () => {
    const next = opening({ sessionId: 'audit-2', expiresAt: '2026-06-30T16:00:00Z' });
    expect(decide(next, after(opening()), '2026-04-30T16:00:00.000Z')).toMatchObject({ kind: 'accepted', events: [{}] });
  });

  it('by an officer of some sites is about these', () => {
    expect(decide(opening({ scope: { siteIds: ['site-1'] } }, { sites: ['site-1', 'site-3'] }), decider.initial).kind).toBe('accepted');
  });
});

describe('an audit session', () => {
  it('ends when it expires', () => {
    expect(sessionAt(after(opening()), '2026-04-30T15:59:59.999Z')).not.toBeNull();
    expect(sessionAt(after(opening()), '2026-04-30T16:00:00.000Z')).toBeNull();
  });

  it('ends when it is closed, once', () => {
    expect(sessionAt(after(opening(), closing()), now)).toBeNull();
    expect(decide(closing(), after(opening(), closing()))).toEqual({ kind: 'accepted', events: [] });
  });

  it('that never was cannot be closed', () => {
    expect(decide(closing('audit-9'), after(opening()))).toMatchObject({ kind: 'rejected', code: 'audit-session-unknown' });
  });

  it('lets nothing be taken away unless copies were agreed', () => {
    const copy = opening({ mode: 'copy', copyTerms: { keptPer216: true, destroyedAfterUse: true } });
    const sessions = [opening(), copy].map((command) => sessionAt(after(command), now));
    expect(sessions.map((one) => one && mayCopy(one))).toEqual([false, true]);
  });

  it.each([
    ['*', ['site-1', 'site-2']],
    [['site-2', 'site-3'], ['site-2']],
    [[], []],
  ] as const)('shows of the sites that a token reaches (%j) only its own', (sites, seen) => {
    expect(sitesWithin(session, sites)).toEqual(seen);
  });

  it('about patients alone leaves the sites of the token as they are', () => {
    expect(sitesWithin({ scope: { patientIds: ['p-1'] } }, ['site-3'])).toEqual(['site-3']);
  });
});
