import { nothingSaid, type AdoptSitePolicyData, type PolicyFields, type PolicyVersion } from '@throughline/episode';
import { bodyIn } from '../send/body';
import { ServiceRefusal, type Service } from '../service';
import { UserError } from '../user-error';

/** A site's policies from the oldest to the newest. @throws UserError that says how to adopt one when it has none */
export const versionsOf = async (service: Service, site: string): Promise<readonly PolicyVersion[]> => {
  const { items } = (await ofAdopted(site, service.get(pathOf(site)))) as { readonly items: readonly PolicyVersion[] };
  return items;
};

/** Where a site's policies are. */
export const pathOf = (site: string): string => `/v1/sites/${encodeURIComponent(site)}/policies`;

/** The answer about a site's policies. @throws UserError that says how to adopt one when it has none */
export const ofAdopted = async (site: string, answer: Promise<unknown>): Promise<unknown> => {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof ServiceRefusal) || error.code !== 'not-found') throw error;
    throw new UserError(
      `${site} has no policy. Adopt one with "throughline policy adopt ${site} --file examples/policies/outpatient.json".`,
    );
  }
};

/** The body of AdoptSitePolicy in a file. @throws UserError when there is none */
export const policyInFile = async (file: string): Promise<AdoptSitePolicyData> => (await bodyIn(file)) as AdoptSitePolicyData;

/** The choices in a policy's file, without what surrounds them. @throws UserError that names what no policy has */
const choicesInFile = async (file: string): Promise<PolicyFields> => {
  const { effectiveFrom: _from, supersedes: _old, reason: _reason, grounds: _grounds, reviewOn: _on, ...said } = await policyInFile(file);
  const unknown = Object.keys(said).filter((name) => !Object.hasOwn(nothingSaid, name));
  if (unknown.length > 0) throw new UserError(`${file} says what no policy has: ${unknown.join(', ')}.`);
  return { ...nothingSaid, ...said };
};

/**
 * The choices that a word stands for: a version, `{site}@{n}`, or a file.
 *
 * @param service asked only for versions
 */
export const choicesNamed = async (word: string, service: () => Promise<Service>): Promise<PolicyFields> => {
  const [, site] = /^([A-Za-z0-9._:-]+)@\d+$/.exec(word) ?? [];
  if (site === undefined) return choicesInFile(word);
  const version = (await versionsOf(await service(), site)).find(({ id }) => id === word);
  if (!version) throw new UserError(`${site} has no policy version ${word}.`);
  return version.fields;
};
