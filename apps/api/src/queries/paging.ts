import { InvalidCursor, largestPage } from '@throughline/views';
import { problemError } from '@throughline/platform';
import { QueryNumber, QueryText } from '../validation/query-fields';
import { QueryAfter } from './after';

/** What every read of a list takes. */
export abstract class Paging {
  @QueryNumber({ min: 1, max: largestPage, about: 'At most so many.' })
  readonly limit?: number;

  @QueryText(/^[\w-]{1,1000}$/, 'a cursor of an earlier page', { about: '`next` of the page before.' })
  readonly cursor?: string;

  @QueryAfter()
  readonly after?: string;
}

/** Reads a page. @throws ProblemError `invalid-query` for a cursor that is not one of this list */
export const pageOf = async <Page>(read: Promise<Page>): Promise<Page> =>
  read.catch((error: unknown) => {
    if (error instanceof InvalidCursor) throw problemError('invalid-query', { errors: [{ pointer: '/cursor', detail: error.message }] });
    throw error;
  });

/** What is asked for, without what was left out and what is no business of the view. */
export const asked = <Fields extends { readonly after?: string }>(query: Fields): Asked<Fields> => {
  const { after: _after, ...fields } = query;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Asked<Fields>;
};

type Asked<Fields> = { readonly [Name in keyof Fields as Exclude<Name, 'after'>]: Exclude<Fields[Name], undefined> };
