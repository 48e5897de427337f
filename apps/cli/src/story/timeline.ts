import { openService } from '../service';
import type { Played } from './play';
import type { Story } from './script';

interface TimelinePage {
  readonly items: readonly { readonly occurredAt: string; readonly actorRole: string; readonly sentence: string }[];
  readonly next: string | null;
}

/** The timelines of the story's patients as text, the names of the story in place of ids. Waits until they show all of it. */
export const timelineText = async (story: Story, { idOf, positions }: Played): Promise<string> => {
  const officer = await openService({ id: 'privacy-officer-1', role: 'privacy_officer' });
  const pageOf = async (patient: string, query: string): Promise<TimelinePage> =>
    (await officer.get(`/v1/patients/${encodeURIComponent(idOf(patient))}/timeline?${query}`)) as TimelinePage;

  const linesOf = async (patient: string): Promise<readonly string[]> => {
    const lines: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: TimelinePage = await pageOf(patient, `limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`);
      lines.push(...page.items.map(({ occurredAt, actorRole, sentence }) => `${timeOf(occurredAt)}  ${sentence} (${actorRole})`));
      cursor = page.next;
    }
    return lines;
  };

  const [first = ''] = story.patients;
  for (const after of positions) await pageOf(first, `limit=1&after=${after}`);
  const parts: string[] = [];
  for (const patient of story.patients) parts.push([`${patient}:`, ...(await linesOf(patient))].join('\n'));
  const names = [...Object.keys(story.people), ...story.records];
  return names.reduce((text, name) => text.replaceAll(idOf(name), name), `${story.story}\n\n${parts.join('\n\n')}`);
};

const timeOf = (occurredAt: string): string => occurredAt.slice(0, 16).replace('T', ' ');
