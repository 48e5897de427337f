/** Characters that a terminal acts on, that turn the direction of a line around, or that are not seen. */
const acting = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A line of text that does nothing to a terminal: what is not plainly shown stands as `\uXXXX`. */
export const printable = (text: string): string =>
  text.replaceAll(acting, (character) =>
    Array.from({ length: character.length }, (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`).join(''),
  );

/** A value as JSON in lines that do nothing to a terminal. It is the same value for who parses it. */
export const printableJson = (value: unknown, indent = 2): string =>
  JSON.stringify(value, null, indent).split('\n').map(printable).join('\n');
