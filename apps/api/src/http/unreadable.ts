import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemOf, type Problem } from '@throughline/platform';

/** Answers what Node.js could not read as a request, or not in time, with a problem document, and closes the connection. */
export const answerUnreadable = (error: NodeJS.ErrnoException, socket: Socket): void => {
  // Who has gone hears nothing, and into an answer that has begun nothing may be written.
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
    socket.destroy();
    return;
  }
  const problem = problemOfRead(error.code);
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}\r\n` +
      `content-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
      `cache-control: no-store\r\nx-content-type-options: nosniff\r\nconnection: close\r\n\r\n${body}`,
  );
};

const problemOfRead = (code: string | undefined): Problem => {
  if (code === 'HPE_HEADER_OVERFLOW') return problemOf('headers-too-large');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return problemOf('request-timeout');
  return problemOf('malformed-request');
};

/** Node.js keeps the answer that is being written on its socket. */
const isAnswering = (socket: Socket & { readonly _httpMessage?: { readonly headersSent: boolean } | null }): boolean =>
  socket._httpMessage?.headersSent === true;
