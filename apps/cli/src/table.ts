/** Lines of a table: text to the left, numbers to the right. The last line tells which columns are numbers. */
export const columns = (lines: readonly (readonly (string | number)[])[]): readonly string[] => {
  const cells = lines.map((line) => line.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-US') : cell)));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const numeric = (lines.at(-1) ?? []).map((cell) => typeof cell === 'number');
  const aligned = (cell: string, column: number): string =>
    numeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  return cells.map((line) => `  ${line.map(aligned).join('  ')}`.trimEnd());
};
