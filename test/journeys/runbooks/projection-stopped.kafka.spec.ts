import { opening } from '../bodies';
import { play, type Play } from './play';
import { refuseRows, type Obstacle } from './refuse-rows';

describe('the runbook projection-stopped', () => {
  let night: Play;
  let rule: Obstacle;
  beforeAll(async () => {
    night = await play('projection-stopped');
  });
  afterAll(() => night.close());

  const metrics = (): Promise<string> => night.program('projector').metrics();
  const openMore = async (patients: number): Promise<void> => {
    for (let patient = 1; patient <= patients; patient += 1) {
      const { status } = await night.service.command(`/v1/episodes/more-${patient}/commands/OpenEpisode`, opening(`p-more-${patient}`));
      expect(status).toBe(201);
    }
  };

  it('a view of which too many keys would be parked stands still; the others go on', async () => {
    rule = await refuseRows(night.service.databaseUrl, 'patient-timeline', 'false');
    await openMore(20);
    await night.see(/^throughline_view_lanes\{view="patient-timeline",state="stopped"\} [1-9]/, metrics);
    await night.see(/^throughline_view_builds_stopped\{view="patient-timeline",.*\} 1$/, metrics);
    await night.see(/patient-timeline stopped/, async () => JSON.stringify((await night.program('projector').ready()).body));
    await night.see(/The projection stopped in this partition/, night.program('projector').complaints);
    await night.see(/has stopped/, async () => (await night.run('throughline doctor --wait 0')).out);
    await night.see(/stands still/, async () => (await night.run('throughline parked list')).out);
    expect((await night.service.read('/v1/caseloads')).status).toBe(200);
    await night.accepts(20);
  });

  it('goes on when a person has removed the cause and allows it, and what was parked is redriven', async () => {
    await rule.remove();
    const allowed = await night.run('throughline parked allow patient-timeline --keys 100 --reason "A rule on its table was dropped"');
    await night.see(/goes on; up to/, () => allowed.out);
    await night.see(/^\{"ready":true/, async () => JSON.stringify((await night.program('projector').ready()).body));
    const redriven = await night.run('throughline parked redrive --all');
    expect([redriven.status, redriven.out, redriven.complaints]).toEqual([0, expect.anything(), expect.anything()]);
    await night.see(/parked keys go on/, () => redriven.out);
    await night.see(/No key is parked/, async () => (await night.run('throughline parked list')).out);
  });

  it('a view that an operator has paused stands still and says so; it goes on when it is resumed', async () => {
    const paused = await night.service.command(
      '/v1/ops/projections/caseload/pause',
      { reason: 'The disk is replaced' },
      { as: 'operator' },
    );
    expect(paused.status).toBe(200);
    await night.see(/^throughline_view_builds_paused\{view="caseload",.*\} 1$/, metrics);
    await night.see(/is paused/, async () => (await night.run('throughline doctor --wait 0')).out);
    await night.see(/caseload .*paused/, async () => (await night.run('throughline projection list')).out);
    expect((await night.program('projector').ready()).status).toBe(200);
    await night.see(/ pause /, async () => (await night.run('throughline projection journal --view caseload --limit 10')).out);
    await night.accepts(5);
    expect(await night.run('throughline projection resume caseload --reason "The disk was replaced"')).toMatchObject({ status: 0 });
  });

  it('is over', () => night.expectOver());
});
