import { metricsCatalogue } from '@throughline/platform';
import { withTables } from './access';
import { domainPage } from './domain';
import { eventsPage } from './events';
import { policiesPage } from './policies';
import { referralsPage } from './referrals';
import { rulesPage } from './rules';

/** The pages of the documentation that are written from the code, by their path. Each is made from what the page says now. */
export const pages: Readonly<Record<string, (page: string) => string>> = {
  'docs/access.md': withTables,
  'docs/domain.md': domainPage,
  'docs/events.md': eventsPage,
  'docs/metrics.md': metricsCatalogue,
  'docs/policies.md': policiesPage,
  'docs/referrals.md': referralsPage,
  'docs/rules.md': rulesPage,
};
