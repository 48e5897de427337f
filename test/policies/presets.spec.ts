import { AdoptSitePolicy, BodyPipe } from '@throughline/api';
import { choicesOf, nothingSaid, type AdoptSitePolicyData } from '@throughline/episode';
import { sitePolicy } from '@throughline/testing';
import { presets } from '../../tools/pages/policies';

const all = [...presets()];
/** Of the founding documents alone; the others have choices of their own beside them. */
const founded = all.filter(([name]) => name !== 'outpatient');
const edge = new BodyPipe();

const said = ({
  effectiveFrom: _from,
  reason: _reason,
  grounds: _grounds,
  reviewOn: _review,
  supersedes: _old,
  ...fields
}: AdoptSitePolicyData) => ({
  ...nothingSaid,
  ...fields,
});

describe('the presets', () => {
  it('are the practices of the founding documents', () => {
    const names = ['harm-reduction', 'hub', 'methadone-clinic', 'outpatient', 'peer-support', 'spoke', 'zero-tolerance'];
    expect(all.map(([name]) => name)).toEqual(names);
  });

  it.each(all)('%s passes the edge and is adopted as it is', async (_name, preset) => {
    await expect(edge.transform(preset, { type: 'body', metatype: AdoptSitePolicy })).resolves.toMatchObject({});
    const { effectiveFrom, reason, grounds = [], reviewOn = null } = preset;
    sitePolicy()
      .when({ type: 'AdoptSitePolicy', data: preset })
      .then({
        type: 'SitePolicyAdopted',
        data: {
          policyVersionId: 'site-1@1',
          siteId: 'site-1',
          supersedes: null,
          effectiveFrom,
          reason,
          reviewOn,
          grounds,
          policy: said(preset),
        },
      });
  });

  it.each(all)('%s says of every group what it chooses, or null', (_name, preset) => {
    expect(Object.keys(preset)).toEqual(expect.arrayContaining(Object.keys(nothingSaid)));
  });

  it.each(all)('%s has a ground for every choice', (_name, preset) => {
    const grounds = (preset.grounds ?? []).map(({ field }) => field);
    const groundless = [...choicesOf(said(preset)).keys()].filter(
      (path) => !grounds.some((field) => path === field || path.startsWith(`${field}.`)),
    );
    expect(groundless).toEqual([]);
  });

  it.each(founded)('%s goes back to lines of a founding document, or a section of the domain', (_name, { grounds = [] }) => {
    for (const { source } of grounds)
      expect(source).toMatch(/^(S00[0-4]:\d+(-\d+)?|[AB]\d(\.\d)?)(, (S00[0-4]:\d+(-\d+)?|[AB]\d(\.\d)?))*$/);
  });
});
