import type { Service } from '../service';
import { UserError } from '../user-error';

/** As whom reports are asked for where no token is given. */
export const privacyOfficer = { id: 'privacy-officer-1', role: 'privacy_officer' } as const;

/** The parameters that are given. */
export const query = (parameters: Readonly<Record<string, string | undefined>>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]])),
  );

interface Page<Line> {
  readonly items: readonly Line[];
  readonly next: string | null;
}

const largestPage = 200;

/** The first lines of a list, page by page. @throws UserError when `limit` is no number */
export const pagesOf = async <Line>(
  service: Service,
  path: string,
  parameters: URLSearchParams,
  limit: string,
): Promise<readonly Line[]> => {
  if (!/^[1-9]\d{0,5}$/.test(limit)) throw new UserError('--limit must be a whole number from 1.');
  const lines: Line[] = [];
  for (let cursor: string | null = ''; cursor !== null && lines.length < Number(limit);) {
    parameters.set('limit', String(Math.min(largestPage, Number(limit) - lines.length)));
    if (cursor !== '') parameters.set('cursor', cursor);
    const page = (await service.get(`${path}?${parameters.toString()}`)) as Page<Line>;
    lines.push(...page.items);
    cursor = page.next;
  }
  return lines;
};

/** Prints a text and ends its line. */
export const says = (text: string): void => void process.stdout.write(`${text}\n`);
