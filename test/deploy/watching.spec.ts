import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { metricGroups, type MetricDefinition } from '@throughline/platform';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { parse, stringify } from 'yaml';
import { readComposeFile, root } from './compose-file';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly action: string; readonly runbook?: string };
}
interface Panel {
  readonly title: string;
  readonly type: string;
  readonly gridPos: { readonly x: number; readonly w: number };
  readonly datasource?: { readonly uid: string };
  readonly targets?: readonly { readonly expr: string; readonly legendFormat?: string }[];
}
interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly links: readonly { readonly tags: readonly string[] }[];
  readonly panels: readonly Panel[];
}

const read = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8');
const { groups } = parse(read('deploy/prometheus/alerts.yml')) as { readonly groups: readonly { readonly rules: readonly Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);
const folder = join(root, 'deploy/grafana/dashboards');
const dashboards = readdirSync(folder).map((file) => ({ file, ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Dashboard) }));
const panels = dashboards.flatMap((dashboard) => dashboard.panels);
const shown = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
const expressions = [...rules.map(({ expr }) => expr), ...shown];
const metricNames = /\b((?:throughline|process|nodejs)_\w+|up)\b/g;

/** Every name under which a scrape shows a metric, with the labels that it may have. */
const served = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const own = metricGroups
    .flatMap(({ metrics }) => Object.values<MetricDefinition>(metrics))
    .flatMap(({ kind, name, labels }) =>
      kind === 'histogram'
        ? ['_bucket', '_sum', '_count'].map((ending) => [`${name}${ending}`, [...labels, 'le']] as const)
        : [[name, labels] as const],
    );
  const standard = (await registry.getMetricsAsJSON()).map(({ name }) => [name, ['job']] as const);
  return new Map<string, readonly string[]>([...own, ...standard, ['up', ['job', 'program']]]);
};

describe('dashboards and alerts', () => {
  it('ask for metrics that programs serve, by labels that these have', async () => {
    const known = await served();
    const asked = expressions.flatMap((expression) => [
      ...expression.matchAll(/\b((?:throughline|process|nodejs)_\w+|up)(?:\{([^}]*)\})?/g),
    ]);
    expect(asked.length).toBeGreaterThan(100);
    for (const [, name = '', selector = ''] of asked) {
      expect([...known.keys()]).toContain(name);
      for (const [, label] of selector.matchAll(/(\w+)\s*[=!]/g)) expect(known.get(name)).toContain(label);
    }
  });

  it('group by labels that the metrics have, and name them in legends and words', async () => {
    const known = await served();
    const labelsIn = (expression: string): ReadonlySet<string> => {
      const names = [...expression.matchAll(metricNames)].map(([, name = '']) => name);
      return new Set(names.flatMap((name) => [...(known.get(name) ?? []), 'instance', 'program', 'job']));
    };
    const named = [
      ...expressions.map((expr) => ({
        expr,
        labels: [...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(', ')),
      })),
      ...panels
        .flatMap(({ targets = [] }) => targets)
        .map(({ expr, legendFormat = '' }) => ({ expr, labels: [...legendFormat.matchAll(/{{(\w+)}}/g)].map(([, label = '']) => label) })),
      ...rules.map(({ expr, annotations: { summary, action } }) => ({
        expr,
        labels: [...`${summary} ${action}`.matchAll(/\$labels\.(\w+)/g)].map(([, label = '']) => label),
      })),
    ];
    for (const { expr, labels } of named)
      expect(labels.filter((label) => !labelsIn(expr).has(label)).map((label) => [expr, label])).toEqual([]);
  });

  it('leave nothing out that programs serve about builds, rebuilds and proofs', () => {
    const used = new Set(expressions.flatMap((expression) => [...expression.matchAll(metricNames)].map(([, name]) => name)));
    const concerned = metricGroups.filter(({ title }) => ['Builds of views', 'Rebuilds', 'Proof of completeness'].includes(title));
    expect(concerned).toHaveLength(3);
    const names = concerned.flatMap(({ metrics }) => Object.values<MetricDefinition>(metrics).map(({ name }) => name));
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('alerts', () => {
  it('say what to do next', () => {
    expect(rules.length).toBeGreaterThan(20);
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { alert, labels, annotations } of rules) {
      expect(alert).toMatch(/^Throughline/);
      expect(['page', 'ticket']).toContain(labels.severity);
      expect(annotations.summary.length * annotations.action.length).toBeGreaterThan(0);
    }
  });

  it('link to runbooks that are there, and every runbook is found from an alert or from the list of runbooks', () => {
    const linked = new Set(rules.flatMap(({ annotations: { runbook } }) => (runbook === undefined ? [] : [runbook])));
    expect(linked.size).toBeGreaterThan(5);
    expect([...linked].filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const list = read('docs/runbooks/README.md');
    const pages = readdirSync(join(root, 'docs/runbooks')).filter((page) => page !== 'README.md');
    expect(pages.filter((page) => !linked.has(`docs/runbooks/${page}`) && !list.includes(`(${page})`))).toEqual([]);
  });
});

describe('dashboards', () => {
  it('show programs, log and relay, projections, rebuilds and HTTP, each reached from each', () => {
    expect(dashboards.map(({ title }) => title)).toEqual([
      'Throughline: HTTP',
      'Throughline: log and relay',
      'Throughline: projections',
      'Throughline: rebuilds',
      'Throughline',
    ]);
    expect(new Set(dashboards.map(({ uid }) => uid)).size).toBe(dashboards.length);
    for (const { tags, links } of dashboards) expect(links.flatMap((link) => link.tags)).toEqual(tags);
  });

  it('read from the one source, and lie on the grid of 24 columns', () => {
    const sources = parse(read('deploy/grafana/provisioning/datasources/prometheus.yml')) as { datasources: { uid: string }[] };
    for (const { type, targets = [], datasource, gridPos } of panels) {
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
      if (type === 'row') continue;
      expect(datasource?.uid).toBe(sources.datasources[0]?.uid);
      expect(targets.length).toBeGreaterThan(0);
    }
  });

  it('are mounted where Grafana looks for them', () => {
    const { providers } = parse(read('deploy/grafana/provisioning/dashboards/throughline.yml')) as {
      readonly providers: readonly { readonly options: { readonly path: string } }[];
    };
    const { volumes = [], environment = {} } = readComposeFile().services['grafana'] ?? {};
    expect(volumes).toContain(`./deploy/grafana/dashboards:${providers[0]?.options.path}:ro`);
    expect(volumes).toContain('./deploy/grafana/provisioning:/etc/grafana/provisioning:ro');
    const home = environment['GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH'] ?? '';
    expect(dashboards.map(({ file }) => `${providers[0]?.options.path}/${file}`)).toContain(home);
  });
});

const promtool = process.env['PROMTOOL'] ?? 'promtool';
const isThere = spawnSync(promtool, ['--version']).status === 0;
if (!isThere)
  process.stderr.write(
    'Alerts are not played through: there is no promtool here. The package prometheus brings it; PROMTOOL names another.\n',
  );

(isThere ? describe : describe.skip)('promtool', () => {
  const run = (...parameters: readonly string[]): { readonly status: number | null; readonly said: string } => {
    const { status, stdout, stderr } = spawnSync(promtool, parameters, { encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}` };
  };

  it('plays the alerts through', () => {
    expect(run('test', 'rules', join(root, 'deploy/prometheus/alerts.test.yml'))).toMatchObject({ status: 0 });
  });

  it('understands every expression of the dashboards', () => {
    const temporary = mkdtempSync(join(tmpdir(), 'throughline-dashboards-'));
    const path = join(temporary, 'rules.yml');
    const recorded = shown.map((expr, index) => ({ record: `shown:${index}`, expr: expr.replaceAll('$__rate_interval', '5m') }));
    writeFileSync(path, stringify({ groups: [{ name: 'dashboards', rules: recorded }] }));
    expect(run('check', 'rules', path)).toMatchObject({
      status: 0,
      said: expect.stringContaining(`${shown.length} rules found`) as unknown,
    });
    rmSync(temporary, { recursive: true });
  });
});
