/** One line of an exposition: a metric, its labels, its value. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** An exposition in the Prometheus text format, version 0.0.4, taken apart. */
export interface Exposition {
  /** The metrics that it declares, by name. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly samples: readonly Sample[];
  /** The sum over the samples with this name whose labels match. */
  readonly sum: (name: string, labels?: Readonly<Record<string, string>>) => number;
}

const metricName = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const labelPair = '([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\\\\n]|\\\\["\\\\n])*)"';
const sampleLine = new RegExp(`^(${metricName})(?:\\{((?:${labelPair},?)*)\\})? (\\S+)( \\d+)?$`);
const help = new RegExp(`^# HELP (${metricName}) .+$`);
const type = new RegExp(`^# TYPE (${metricName}) (counter|gauge|histogram|summary|untyped)$`);

/** @throws Error naming the line that breaks the format */
export const parseExposition = (text: string): Exposition => {
  if (!text.endsWith('\n')) throw new Error('The last line has no end');
  const kinds = new Map<string, string>();
  const samples: Sample[] = [];
  const series = new Set<string>();
  for (const line of text.split('\n')) {
    if (line === '' || help.test(line)) continue;
    const [, typed, kind] = type.exec(line) ?? [];
    if (typed !== undefined && kind !== undefined) {
      if (kinds.has(typed)) throw new Error(`${typed} is declared twice`);
      kinds.set(typed, kind);
      continue;
    }
    const sample = parseSample(line);
    if (!kinds.has(sample.name) && !kinds.has(sample.name.replace(/_(bucket|sum|count)$/, '')))
      throw new Error(`${sample.name} has no type`);
    const id = line.slice(0, line.lastIndexOf(' '));
    if (series.has(id)) throw new Error(`${id} comes twice`);
    series.add(id);
    samples.push(sample);
  }
  for (const [name, kind] of kinds) if (kind === 'histogram') checkHistogram(name, samples);
  return {
    kinds,
    samples,
    sum: (name, labels = {}) =>
      samples
        .filter((sample) => sample.name === name && Object.entries(labels).every(([label, value]) => sample.labels[label] === value))
        .reduce((sum, { value }) => sum + value, 0),
  };
};

const parseSample = (line: string): Sample => {
  const [, name, labels = '', , , text] = sampleLine.exec(line) ?? [];
  const value = text === '+Inf' ? Infinity : text === '-Inf' ? -Infinity : Number(text);
  if (name === undefined || (Number.isNaN(value) && text !== 'Nan' && text !== 'NaN')) throw new Error(`This is no sample: ${line}`);
  const pairs = [...labels.matchAll(new RegExp(labelPair, 'g'))].map(([, label = '', of = '']) => [label, of]);
  return { name, labels: Object.fromEntries(pairs) as Record<string, string>, value };
};

/** Buckets do not fall, and the last one holds all. */
const checkHistogram = (name: string, samples: readonly Sample[]): void => {
  const byLabels = new Map<string, number[]>();
  for (const {
    labels: { le, ...labels },
    value,
  } of samples.filter((sample) => sample.name === `${name}_bucket`)) {
    if (le === undefined) throw new Error(`${name} has a bucket without its bound`);
    const key = JSON.stringify(labels);
    byLabels.set(key, [...(byLabels.get(key) ?? []), value]);
  }
  for (const [key, buckets] of byLabels) {
    if (buckets.some((value, index) => value < (buckets[index - 1] ?? 0))) throw new Error(`The buckets of ${name} fall: ${key}`);
    const count = samples.find((sample) => sample.name === `${name}_count` && JSON.stringify(sample.labels) === key);
    if (count?.value !== buckets.at(-1)) throw new Error(`The last bucket of ${name} does not hold all: ${key}`);
  }
};
