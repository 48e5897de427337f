import { roles } from '@throughline/kernel';
import { aggregatesOfCommand } from './aggregate-of-command';
import { commandNames, isCommandName, permitted, rolesFor } from './permissions';

describe('who may give a command', () => {
  const dosing = commandNames.filter((name) => /Dose|Medication|Induction|Induce|Injection|Withdrawal/.test(name));

  it.each(['peer_recovery_specialist', 'peer_supervisor'] as const)('a %s never doses or prescribes', (role) => {
    expect(dosing.length).toBeGreaterThan(10);
    expect(dosing.filter((name) => permitted(role, name))).toEqual([]);
  });

  it('somebody in care may give each of them, and the importer all', () => {
    for (const name of commandNames) {
      expect(rolesFor(name)).toContain('importer');
      expect(rolesFor(name).length).toBeGreaterThan(1);
    }
  });

  it.each(['auditor', 'operator'] as const)('an %s gives none', (role) => {
    expect(roles).toContain(role);
    expect(commandNames.filter((name) => permitted(role, name))).toEqual([]);
  });

  it('a partner answers for referrals and aftercare, and in the episode for the transfer that it is asked for', () => {
    const ofPartner = commandNames.filter((name) => permitted('partner', name));
    expect(ofPartner).toContain('ReceiveAnswer');
    const ofOneKind = ofPartner.filter((name) => aggregatesOfCommand(name).length === 1);
    const inEpisode = ofOneKind.filter((name) => aggregatesOfCommand(name)[0].name === 'episode');
    expect(inEpisode.sort()).toEqual(['AcceptTransfer', 'DeclineTransfer']);
  });

  it('the scheduler gives what follows from a day alone, and no caller does so in its name', () => {
    expect(commandNames.filter((name) => permitted('scheduler', name))).toEqual([
      'AdvanceStage',
      'FailHandoff',
      'EnterAftercare',
      'ScheduleCheckIn',
      'CloseFeedbackLoop',
    ]);
    for (const name of commandNames) expect(rolesFor(name)).not.toContain('scheduler');
  });

  it('knows its commands by name', () => {
    expect(isCommandName('WarmHandoff')).toBe(true);
    expect(isCommandName('toString')).toBe(false);
  });
});

describe('the aggregate of a command', () => {
  it.each([
    ['InduceBuprenorphine', 'episode'],
    ['RecordUDS', 'episode'],
    ['ReferHigherLevel', 'episode'],
    ['WarmHandoff', 'referral'],
    ['EnterAftercare', 'aftercare'],
    ['AdoptSitePolicy', 'site-policy'],
    ['Huddle', 'team'],
    ['HoldGroupSession', 'group-session'],
    ['RecordMemberJoined', 'member'],
    ['RecordSupervision', 'member'],
  ] as const)('of %s is %s', (name, aggregate) => expect(aggregatesOfCommand(name).map((one) => one.name)).toEqual([aggregate]));

  it('of a correction is that of the entry, of whatever kind', () =>
    expect(aggregatesOfCommand('CorrectEntry').map(({ name }) => name)).toEqual([
      'episode',
      'referral',
      'aftercare',
      'site-policy',
      'team',
      'member',
      'group-session',
    ]));
});
