import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import SwaggerParser from '@apidevtools/swagger-parser';
import { Parser } from '@asyncapi/parser';
import { toMessage } from '@throughline/broker';
import { allEvents } from '@throughline/episode';
import { cloudEventText } from '@throughline/feeds';
import { history, stored } from '@throughline/testing';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { contractFiles } from '../../tools/contracts/documents';
import { contractsFolder } from '../../tools/contracts/files';

const root = resolve(__dirname, '../..');
const documentIn = (file: string): object => JSON.parse(readFileSync(join(contractsFolder, file), 'utf8')) as object;

it('what is written down is what the code says; if not: npm run contracts', async () => {
  const files = await contractFiles();
  const stale = [...files].filter(([path, text]) => readFileSync(join(root, path), 'utf8') !== text).map(([path]) => path);
  expect(stale).toEqual([]);
  expect(files.size).toBeGreaterThan(1);
});

it('the OpenAPI document is valid 3.1', async () => {
  const document = documentIn('openapi.json');
  expect(document).toMatchObject({ openapi: '3.1.0' });
  await SwaggerParser.validate(document as never);
});

describe('the AsyncAPI document', () => {
  const asyncapi = documentIn('asyncapi.json') as {
    readonly components: { readonly messageTraits: { readonly log: { readonly headers: { readonly properties: object } } } };
  };
  const described = asyncapi.components.messageTraits.log.headers.properties;

  it('is valid 3.0, and the official parser finds nothing wrong but that there is 3.1', async () => {
    const { document, diagnostics } = await new Parser().parse(JSON.stringify(asyncapi));
    expect(
      diagnostics.filter(({ code }) => code !== 'asyncapi-latest-version').map(({ message, path }) => `${path.join('/')}: ${message}`),
    ).toEqual([]);
    expect(
      document
        ?.allChannels()
        .all()
        .map((channel) => channel.id()),
    ).toEqual(['log', 'seals', 'feedPages', 'feedStream', 'feedWebhook']);
    const spoilt = {
      ...asyncapi,
      channels: {},
      components: {},
      operations: { shout: { action: 'shout', channel: { $ref: '#/channels/log' } } },
    };
    expect((await new Parser().parse(JSON.stringify(spoilt))).document).toBeUndefined();
  });

  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  ajv.addSchema(asyncapi, 'asyncapi');
  const at = (pointer: string): ValidateFunction => ajv.compile({ $ref: `asyncapi#/components/${pointer}` });
  const clusterId = '0190a5d0-0000-7000-8000-000000000001';
  const events = history(allEvents.map(({ type, example }) => ({ type, data: example })) as never).map(stored);

  it('describes every message of the topic: its headers and its payload', () => {
    const common = at('messageTraits/log/headers');
    for (const event of events) {
      const { headers, value } = toMessage(event, clusterId);
      const name = `${event.type}.${event.schemaVersion}`;
      const found = [common(headers), at(`messages/${name}/headers`)(headers), at(`schemas/${name}`)(JSON.parse(value.toString()))];
      expect({ name, found, errors: common.errors }).toEqual({ name, found: [true, true, true], errors: null });
      expect(Object.keys(headers).filter((header) => !(header in described))).toEqual(['content-type']);
    }
  });

  it('describes every event that a feed tells', () => {
    const told = at('schemas/ToldEvent');
    for (const event of events) {
      const isTold = !event.type.includes('AccessRecorded');
      expect({ type: event.type, told: told(JSON.parse(cloudEventText(event, clusterId))) }).toEqual({ type: event.type, told: isTold });
    }
  });
});
