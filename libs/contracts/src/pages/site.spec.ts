import { readContracts } from '../files';
import { operationsIn } from '../openapi';
import { contractSite } from './site';

const contracts = readContracts();
const site = contractSite(contracts);
const pages = [...site].filter(([, { type }]) => type.startsWith('text/html'));

describe('the pages of the contracts', () => {
  it('are there for every event and every operation, and schemas for every version', () => {
    const types = [...contracts.schemas.keys()].map((path) => path.split('/')[0] ?? '');
    const wanted = [
      ...types.map((type) => `events/${type}`),
      ...[...contracts.schemas.keys()].map((path) => `schemas/${path}`),
      ...operationsIn(contracts.openapi).map(({ operationId }) => `http/${operationId}`),
    ];
    expect(wanted.filter((path) => !site.has(path))).toEqual([]);
  });

  it('lead to each other by relative addresses, and nowhere else', () => {
    const broken = pages.flatMap(([path, { body }]) => {
      const ids = (one: string): readonly string[] => [...(site.get(one)?.body ?? '').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
      return [...body.matchAll(/(?:href|src)="([^"]*)"/g)].flatMap(([, link = '']) => {
        const { pathname, hash, origin } = new URL(link, `http://service/contracts/${path}`);
        const to = pathname.replace('/contracts/', '');
        const isThere = origin === 'http://service' && site.has(to) && (hash === '' || ids(to).includes(hash.slice(1)));
        return isThere ? [] : [`${path}: ${link}`];
      });
    });
    expect(broken).toEqual([]);
  });

  it('need no script and no style but their style sheet', () => {
    expect(pages.filter(([, { body }]) => /<script|<style|\sstyle=|\son\w+=|javascript:/i.test(body)).map(([path]) => path)).toEqual([]);
  });

  it('show what a contract says and never take it for markup', () => {
    const evil = `<script>alert('x')</script> & "quoted" \`<b>\``;
    const schema = {
      type: 'object',
      description: evil,
      properties: { [evil]: { type: 'string', description: evil, enum: [evil] } },
      examples: [{ [evil]: evil }],
    };
    const operation = {
      ...{ operationId: 'evil', summary: evil, description: evil, tags: [evil] },
      parameters: [{ name: evil, in: evil, description: evil, schema }],
      requestBody: { content: { [evil]: { schema, examples: { one: { value: evil } } } } },
      responses: { '200': { description: evil, headers: { [evil]: { description: evil } }, content: { [evil]: { schema } } } },
    };
    const made = contractSite({
      asyncapi: { ...contracts.asyncapi, channels: { log: { title: evil, address: evil, description: evil, messages: { [evil]: {} } } } },
      openapi: { info: { title: evil, description: evil }, paths: { [evil]: { [evil]: operation } }, components: { schemas: {} } },
      schemas: new Map([['CupWashed/1.json', schema]]),
    });
    const bodies = [...made.values()].filter(({ type }) => type.startsWith('text/html')).map(({ body }) => body);
    expect(bodies.filter((body) => /<script|<b>/.test(body))).toEqual([]);
    expect(made.get('http/evil')?.body).toContain('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quoted&quot;');
  });
});
