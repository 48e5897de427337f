import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { UserError } from '../user-error';

/** The JSON object in a file; "-" is standard input. @throws UserError when there is none */
export const bodyIn = async (file: string): Promise<object> => {
  const content = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8')).catch((error: unknown) => {
    throw new UserError(`${file} cannot be read: ${(error as Error).message}`);
  });
  let body: unknown;
  try {
    body = JSON.parse(content);
  } catch (error) {
    throw new UserError(`${file} is not JSON: ${(error as Error).message}`);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new UserError(`${file} holds no JSON object.`);
  return body;
};
