import { operationsIn, type HttpAnswer, type HttpContent, type OpenApiDocument, type PlacedOperation } from '../openapi';
import { fieldsOf, typeOf, type Named } from './fields';
import { code, html, page, prose, table, type Html } from './html';

/** Pages of operations by their path: one of all, and one of each. */
export const httpPages = (document: OpenApiDocument): ReadonlyMap<string, string> => {
  const operations = operationsIn(document);
  const named = document.components.schemas;
  return new Map([
    ['http', listPage(document, operations)],
    ...operations.map((operation) => [`http/${operation.operationId}`, operationPage(operation, named)] as const),
  ]);
};

const listPage = ({ info }: OpenApiDocument, operations: readonly PlacedOperation[]): string => {
  const tags = [...new Set(operations.map(tagOf))];
  return page(
    'HTTP',
    './',
    html`<p>Every operation, from <a href="openapi.json">the OpenAPI document</a>.</p>`,
    ...tags.map(
      (tag) =>
        html`<h2>${tag}</h2>
          ${table(
            ['Operation', 'What it does', 'Where'],
            operations
              .filter((operation) => tagOf(operation) === tag)
              .map(({ operationId, summary, place }) => [
                html`<a href="http/${operationId}">${operationId}</a>`,
                summary ?? '',
                html`<code>${place}</code>`,
              ]),
          )}`,
    ),
    html`<h2>Problems</h2>`,
    ...info.description.split('\n').map((line) => html`<p>${prose(line)}</p>`),
  );
};

/** Commands carry a tag of the framework before their own. */
const tagOf = ({ tags = [] }: PlacedOperation): string => tags.at(-1) ?? 'other';

const operationPage = (
  { operationId, place, summary, description, security, parameters = [], requestBody, responses }: PlacedOperation,
  named: Named,
): string =>
  page(
    operationId,
    '../',
    html`<p><code>${place}</code></p>
      <p>
        ${prose([summary, description].filter((text) => text !== undefined).join('. '))}
        ${security ? 'Needs a token.' : 'Open to everybody.'}
      </p>`,
    ...(parameters.length === 0
      ? []
      : [
          html`<h2>Parameters</h2>`,
          table(
            ['Name', 'In', 'Takes', 'Says'],
            parameters.map((one) => [
              html`<code>${one.name}</code>${one.required ? html` <span class="must">always</span>` : ''}`,
              one.in,
              typeOf(one.schema ?? {}, named),
              prose(one.description ?? ''),
            ]),
          ),
        ]),
    ...(requestBody ? [html`<h2>Body</h2>`, contentPart(requestBody.content, named)] : []),
    html`<h2>Answers</h2>`,
    ...Object.entries(responses)
      .filter(([status]) => Number(status) < 300)
      .map(([status, answer]) => answerPart(status, answer, named)),
    table(
      ['Problem', 'When'],
      Object.entries(responses)
        .filter(([status]) => Number(status) >= 300)
        .map(([status, { description: when = '' }]) => [status, prose(when)]),
    ),
  );

const answerPart = (status: string, { description = '', headers = {}, content = {} }: HttpAnswer, named: Named): Html =>
  html`<h3>${status}</h3>
    <p>${prose(description)}</p>
    ${
      Object.keys(headers).length === 0
        ? ''
        : table(
            ['Header', 'Says'],
            Object.entries(headers).map(([name, one]) => [html`<code>${name}</code>`, prose(one.description ?? '')]),
          )
    }
    ${contentPart(content, named)}`;

const contentPart = (content: HttpContent, named: Named): Html =>
  html`${Object.entries(content).map(
    ([type, { schema = {}, examples = {} }]) =>
      html`<p><code>${type}</code> <span class="type">${typeOf(schema, named)}</span></p>
        ${fieldsOf(schema, named)}
        ${Object.values(examples).map(
          ({ value }) =>
            html`<h3>Example</h3>
              ${code(value)}`,
        )}`,
  )}`;
