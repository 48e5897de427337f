import { printable, printableJson } from './printable';

describe('text for a terminal', () => {
  it('stays as it is where it is only letters, of whatever language', () => {
    expect(printable('Zoë Müller, 10 mg → 12 mg <b>"x"</b> 日本語 ✓')).toBe('Zoë Müller, 10 mg → 12 mg <b>"x"</b> 日本語 ✓');
  });

  it.each([
    ['an escape sequence', '\u001b[2J\u001b]0;title\u0007', '\\u001b[2J\\u001b]0;title\\u0007'],
    ['one of eight bits', '\u009b31m', '\\u009b31m'],
    ['a new line', 'one\r\ntwo', 'one\\u000d\\u000atwo'],
    ['what turns the line around', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
    ['what is not seen', 'a\u200bb\ufeffc\u00ad', 'a\\u200bb\\ufeffc\\u00ad'],
    ['tags beyond the first plane', '\u{e0041}', '\\udb40\\udc41'],
    ['half a character', '\ud800', '\\ud800'],
    ['other ends of lines', '\u2028\u2029', '\\u2028\\u2029'],
  ])('shows %s instead of doing it', (_, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('is the same value as JSON', () => {
    const value = { note: 'a\u001b[2J\u202e\u0085"\\\n', list: ['\u{e0041}', '\ud800'] };
    const text = printableJson(value);
    expect(text).not.toMatch(/[^\n\p{L}\p{N}\p{P}\p{S}\p{Zs}]/u);
    expect(JSON.parse(text)).toEqual(value);
  });
});
