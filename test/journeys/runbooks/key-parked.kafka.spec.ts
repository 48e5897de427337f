import { play, type Play } from './play';
import { refuseRows, type Obstacle } from './refuse-rows';

describe('the runbook key-parked', () => {
  const patientId = 'p-11';
  let night: Play;
  let rule: Obstacle;
  beforeAll(async () => {
    night = await play('key-parked');
  });
  afterAll(() => night.close());

  const metrics = (): Promise<string> => night.program('api').metrics();
  const timeline = async (): Promise<string> => JSON.stringify((await night.service.read(`/v1/patients/${patientId}/timeline`)).body);

  it('only the key of the event that cannot be taken in waits, and its rows are told to be stale', async () => {
    rule = await refuseRows(night.service.databaseUrl, 'patient-timeline', `patient_id <> '${patientId}'`);
    await night.see(/^throughline_parked_keys\{.*\} [1-9]/, metrics);
    await night.see(/has parked a key/, async () => (await night.run('throughline doctor --wait 0')).out);
    await night.see(/row-refused/, async () => (await night.run('throughline parked list')).out);
    const shown = await night.run(`throughline parked show ${patientId}`);
    await night.see(/SQLSTATE 23514/, () => shown.out);
    await night.see(/VisitAttended/, () => shown.out);
    await night.see(/"stale":true/, timeline);
    await night.see(/^\{"ready":true/, async () => JSON.stringify((await night.program('projector').ready()).body));
    await night.accepts(20);
  });

  it('is redriven once the cause is gone, in order and with what came behind', async () => {
    const again = await night.run(`throughline parked redrive ${patientId}`);
    expect(again.status).toBe(1);
    await night.see(/waits at/, () => again.out);
    await rule.remove();
    const redriven = await night.run(`throughline parked redrive ${patientId}`);
    expect(redriven.status).toBe(0);
    await night.see(/it goes on/, () => redriven.out);
    await night.see(/No key is parked/, async () => (await night.run('throughline parked list')).out);
    expect(await timeline()).not.toContain('"stale"');
  });

  it('is over', () => night.expectOver());
});
