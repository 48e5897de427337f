/** Text that is HTML already. Anything else is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | null | undefined | readonly Part[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const textOf = (part: Part): string => {
  if (part instanceof Html) return part.text;
  if (typeof part === 'object' && part !== null) return part.map(textOf).join('');
  return String(part ?? '').replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
};

/** A template whose values are escaped, so that nothing that a contract says becomes markup. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(texts.map((text, index) => `${text}${textOf(parts[index])}`).join(''));

/** Words with what stands between two backticks as code, line by line. */
export const prose = (text: string): Html =>
  new Html(
    text
      .split('`')
      .map((part, index) => (index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`).text)
      .join(''),
  );

/** A page. @param up the way to the first page: `./`, `../` */
export const page = (title: string, up: string, ...content: readonly Html[]): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Throughline</title>
        <link rel="stylesheet" href="${up}style.css" />
      </head>
      <body>
        <nav>
          <a href="${up}">Contracts</a> <a href="${up}events">Events</a> <a href="${up}channels">Channels</a> <a href="${up}http">HTTP</a>
        </nav>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `.text;

/** A table; rows may hold HTML. */
export const table = (heads: readonly string[], rows: readonly (readonly Part[])[]): Html =>
  html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th>${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${cell}</td>`)}
          </tr> `,
      )}
    </tbody>
  </table>`;

export const code = (value: unknown): Html => html`<pre><code>${JSON.stringify(value, null, 2)}</code></pre>`;

export const style = `:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent); --soft: color-mix(in srgb, currentColor 6%, transparent); }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; }
nav { padding: .75rem 1.5rem; border-bottom: 1px solid var(--line); }
nav a { margin-right: 1.25rem; }
main { max-width: 68rem; margin: 0 auto; padding: 1rem 1.5rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin-top: 2.25rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
code { font: .875em ui-monospace, monospace; background: var(--soft); border-radius: 3px; padding: .1em .3em; overflow-wrap: anywhere; }
pre { background: var(--soft); border-radius: 4px; padding: .75rem 1rem; overflow-x: auto; }
pre code { background: none; padding: 0; overflow-wrap: normal; }
ul.fields { list-style: none; margin: 0; padding: 0; }
ul.fields ul.fields { margin: .25rem 0 .25rem .5rem; padding-left: 1rem; border-left: 2px solid var(--line); }
ul.fields li { padding: .25rem 0; }
.type { opacity: .75; font-size: .9em; }
.must { font-size: .8em; border: 1px solid var(--line); border-radius: 3px; padding: 0 .35em; }
@media (max-width: 40rem) { main { padding: 1rem; } table { display: block; overflow-x: auto; } }
`;
