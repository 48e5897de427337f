import { join } from 'node:path';
import { play, type Play } from './play';

const anotherRelease = `--require ${join(__dirname, 'programs/wrong-fold.cjs')}`;

describe('the runbook wrong-fold-deployed', () => {
  let night: Play;
  beforeAll(async () => {
    night = await play('wrong-fold-deployed');
  });
  afterAll(() => night.close());

  const replace = async (name: 'api' | 'projector'): Promise<void> => {
    await night.kill(name);
    await night.start(name);
  };

  it('a release with another fold says so, and changes what staff read only when it is told to', async () => {
    night.set({ NODE_OPTIONS: anotherRelease });
    await night.launch('projector');
    await night.see(/another definition folds/, async () => JSON.stringify((await night.program('projector').ready()).body));
    await night.see(/^throughline_view_changed\{view="caseload",.*\} 1$/, () => night.program('projector').metrics());
    await replace('api');
    const rebuilt = await night.run('throughline projection rebuild caseload --switch --reason "Release 2026-12"');
    expect(rebuilt.status).toBe(0);
    await night.see(/readers read the new builds/, () => rebuilt.out);
  });

  it('the release before shows which rows are wrong, and readers go back to its build in one step', async () => {
    night.set({ NODE_OPTIONS: '' });
    const preview = await night.run('throughline projection preview caseload --sample 20 --seed 1');
    await night.see(/differences may be meant/, () => preview.out);
    await night.see(/last_contact_at/, () => preview.out);
    await replace('api');
    await night.see(/serving/, async () => {
      const { out, complaints } = await night.run('throughline projection rollback caseload --reason "Visits are missing"');
      return out + complaints;
    });
    await replace('projector');
    const check = await night.run('throughline projection check caseload --all');
    await night.see(/no difference/, () => check.out);
    expect(check.status).toBe(0);
  });

  it('is over', () => night.expectOver());
});
