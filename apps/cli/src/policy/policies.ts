import { nothingSaid, type AdoptSitePolicyData, type PolicyFields, type PolicyVersion } from '@throughline/episode';
import { bodyIn } from '../send/body';
import type { Service } from '../service';
import { UserError } from '../user-error';

/** A site's policies from the oldest to the newest. @throws UserError when it has none */
export const versionsOf = async (service: Service, site: string): Promise<readonly PolicyVersion[]> => {
  const { items } = (await service.get(`/v1/sites/${encodeURIComponent(site)}/policies`)) as { readonly items: readonly PolicyVersion[] };
  return items;
};

/** The body of AdoptSitePolicy in a file. @throws UserError when there is none */
export const policyInFile = async (file: string): Promise<AdoptSitePolicyData> => (await bodyIn(file)) as AdoptSitePolicyData;

/** The choices in a policy's file, without what surrounds them. */
export const choicesInFile = async (file: string): Promise<PolicyFields> => {
  const given = Object.entries(await policyInFile(file)).filter(([name]) => Object.hasOwn(nothingSaid, name));
  return { ...nothingSaid, ...Object.fromEntries(given) };
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
