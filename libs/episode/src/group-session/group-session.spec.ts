import { groupSession } from '@throughline/testing';

const data = {
  siteId: 'site-1',
  kind: 'educational' as const,
  mode: 'in_person' as const,
  curriculum: 'Living and Balance',
  facilitators: ['m-5'],
  minutes: 90,
  roster: 8,
};
const hold = { type: 'HoldGroupSession', data } as const;
const held = { type: 'GroupSessionHeld', data } as const;

describe('a group session', () => {
  it('is held, and told of once', () => {
    groupSession().when(hold).then(held);
    groupSession(held).when(hold).thenAlreadySo();
    groupSession(held)
      .when({ ...hold, data: { ...data, roster: 9 } })
      .thenRejected('group-session-exists');
  });

  it('lasts', () =>
    groupSession()
      .when({ ...hold, data: { ...data, minutes: 0 } })
      .thenRejected('minutes-not-positive'));

  it('is told of by those who hold it, at their sites', () => {
    groupSession()
      .when({ ...hold, actor: { id: 'm-4', role: 'front_desk' } })
      .thenRejected('role-not-permitted');
    groupSession()
      .when({ ...hold, sites: ['site-2'] })
      .thenRejected('site-not-permitted');
    groupSession(held)
      .when({ ...hold, data: { ...data, siteId: 'site-2' }, sites: ['site-2'] })
      .thenRejected('group-session-exists');
  });
});
