import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { variables } from '@throughline/platform';
import { parse, parseAllDocuments } from 'yaml';
import { imageEnvironment, readComposeFile, root } from './compose-file';

const programs = ['api', 'relay', 'projector', 'scheduler', 'sealer', 'courier'] as const;
const read = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8');
const dockerfile = read('Dockerfile');

/** Whether a program reads a variable of this name, or a file in its place. */
const isVariable = (name: string): boolean =>
  variables.some((variable) => variable.name === name || ('secret' in variable && `${variable.name}_FILE` === name));

describe('the Dockerfile', () => {
  const stages = dockerfile.split(/^FROM /m).slice(1);

  it('builds in stages of one base, and its last one neither compiles nor installs', () => {
    expect(stages).toHaveLength(3);
    expect(stages.at(-1)).not.toMatch(/npm|swc/);
    expect(stages.map((stage) => stage.split(/\s/)[0])).toEqual(['${NODE_IMAGE}', '${NODE_IMAGE}', '${NODE_IMAGE}']);
  });

  it('runs as an account that is not root, by number, so that Kubernetes can tell', () => {
    expect(stages.at(-1)).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
  });

  it('copies only what is there and what .dockerignore lets through', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, files = '']) => files.split(' '));
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) expect({ path, there: existsSync(join(root, path)) }).toEqual({ path, there: true });
    expect(copied.filter((path) => !allowed.includes(path))).toEqual([]);
  });

  it('sets only variables that programs read', () => {
    const names = Object.keys(imageEnvironment(dockerfile));
    expect(names.length).toBeGreaterThan(2);
    expect(names.filter((name) => !isVariable(name))).toEqual(['NODE_OPTIONS']);
  });
});

describe('docker-compose.yml', () => {
  const { services, secrets, volumes } = readComposeFile();

  it.each([...programs, 'cli'])('keeps %s from whatever it does not need', (name) => {
    expect(services[name]).toMatchObject({
      user: '1000:1000',
      read_only: true,
      tmpfs: ['/tmp'],
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  });

  it.each(programs)('starts %s after its servers are well, from the one image, and asks how it is', (name) => {
    const service = services[name];
    expect(service?.depends_on).toEqual({ postgres: { condition: 'service_healthy' }, kafka: { condition: 'service_healthy' } });
    expect(service?.image).toBe('throughline:local');
    expect(service?.command).toEqual(['node', `dist/apps/${name}/src/main.js`]);
    expect(existsSync(join(root, `apps/${name}/src/main.ts`))).toBe(true);
    expect(service?.healthcheck?.test).toEqual(['CMD', 'node', 'tools/healthy.js']);
  });

  it.each(['postgres', 'kafka'])('asks how %s is', (name) => {
    expect(services[name]?.healthcheck?.test?.[0]).toBe('CMD');
  });

  it('sets only variables that programs read, and no secret in the clear', () => {
    for (const name of [...programs, 'cli']) {
      const given = Object.keys(services[name]?.environment ?? {});
      expect(given.filter((variable) => !isVariable(variable))).toEqual([]);
    }
    expect(read('docker-compose.yml')).not.toMatch(/PASSWORD: /);
  });

  it('publishes ports to this machine only, and no operations port at all', () => {
    const published = Object.values(services).flatMap(({ ports = [] }) => ports);
    expect(published.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    expect(published.filter((port) => port.endsWith(':9400'))).toEqual([]);
  });

  it('declares every volume and secret that a service uses, and no other', () => {
    const used = Object.values(services);
    const named = used.flatMap((service) => service.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');
    expect(new Set(named.filter((volume) => !volume.startsWith('.')))).toEqual(new Set(Object.keys(volumes)));
    for (const folder of named.filter((volume) => volume.startsWith('.'))) expect(existsSync(join(root, folder))).toBe(true);
    expect(new Set(used.flatMap((service) => service.secrets ?? []))).toEqual(new Set(Object.keys(secrets)));
  });
});

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly replicas?: number;
    readonly selector?: { readonly matchLabels: Readonly<Record<string, string>> };
    readonly template?: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> };
      readonly spec: { readonly containers: readonly Container[]; readonly [setting: string]: unknown };
    };
  };
}
interface Container {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly env: readonly { readonly name: string }[];
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[];
  readonly [setting: string]: unknown;
}
interface Kustomization {
  readonly resources: readonly string[];
  readonly configMapGenerator: readonly {
    readonly name: string;
    readonly literals?: readonly string[];
    readonly files?: readonly string[];
  }[];
}

describe('deploy/kubernetes', () => {
  const base = join(root, 'deploy/kubernetes/base');
  const files = readdirSync(base).filter((file) => file !== 'kustomization.yaml');
  const manifests = files.flatMap((file) =>
    parseAllDocuments(readFileSync(join(base, file), 'utf8')).map((document) => {
      expect(document.errors).toEqual([]);
      return document.toJS() as Manifest;
    }),
  );
  const kustomizations = ['base', 'overlays/example'].map((folder) => ({
    folder: join(root, 'deploy/kubernetes', folder),
    content: parse(read('deploy/kubernetes', folder, 'kustomization.yaml')) as Kustomization,
  }));

  it.each(programs)('runs %s with probes, limits and nothing that it does not need', (name) => {
    const deployment = manifests.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === name);
    const pod = deployment?.spec.template;
    const [container, ...others] = pod?.spec.containers ?? [];
    expect(others).toEqual([]);
    expect(pod?.metadata.labels).toEqual(deployment?.spec.selector?.matchLabels);
    expect(pod?.spec['securityContext']).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(pod?.spec['automountServiceAccountToken']).toBe(false);
    expect(container).toMatchObject({
      image: 'throughline',
      command: readComposeFile().services[name]?.command,
      livenessProbe: { httpGet: { path: '/health/live', port: 'operations' } },
      readinessProbe: { httpGet: { path: '/health/ready', port: 'operations' } },
      startupProbe: { httpGet: { port: 'operations' } },
      resources: { requests: { cpu: expect.any(String) as string }, limits: { memory: expect.any(String) as string } },
      securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
    });
    expect(container?.ports).toContainEqual({ name: 'operations', containerPort: 9400 });
    expect(container?.env.filter((variable) => !isVariable(variable.name))).toEqual([]);
  });

  it.each(programs)('lets no disruption take %s away as a whole', (name) => {
    const deployment = manifests.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === name);
    const budget = manifests.find(({ kind, metadata }) => kind === 'PodDisruptionBudget' && metadata.name === name);
    expect(budget?.spec).toEqual({ maxUnavailable: 1, selector: deployment?.spec.selector });
    expect(deployment?.spec.replicas).toBeGreaterThan(1);
  });

  it('says in one line how each program scales', () => {
    for (const name of programs) expect(readFileSync(join(base, `${name}.yaml`), 'utf8').split('\n')[0]).toMatch(/^# .{40,}/);
  });

  it('lists every file, and sets only variables that programs read', () => {
    for (const { folder, content } of kustomizations) {
      for (const resource of content.resources) expect(existsSync(join(folder, resource))).toBe(true);
      const maps = content.configMapGenerator;
      for (const file of maps.flatMap((map) => map.files ?? [])) expect(existsSync(join(folder, file))).toBe(true);
      const names = maps.flatMap((map) => map.literals ?? []).map((literal) => literal.split('=')[0] ?? '');
      expect(names.filter((name) => !isVariable(name))).toEqual([]);
    }
    expect(kustomizations[0]?.content.resources).toEqual(expect.arrayContaining(files));
  });
});
