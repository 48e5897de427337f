import { problemError } from '@throughline/platform';
import type { FastifyInstance } from 'fastify';
import { readJson } from './strict-json';

const json = /^application\/json *(?:; *charset="?utf-8"? *)?$/i;

/** Takes bodies of `application/json` in UTF-8, uncompressed, and no others. */
export const registerJsonBody = (fastify: FastifyInstance): void => {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      const type = request.headers['content-type'];
      if (type !== 'application/json' && !json.test(type ?? '')) throw problemError('wrong-content-type', { detail: 'JSON is UTF-8.' });
      done(null, readJson(Buffer.isBuffer(body) ? body : Buffer.from(body)));
    } catch (error) {
      done(error instanceof Error ? error : new Error('A body could not be read'));
    }
  });
};
