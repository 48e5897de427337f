import type { AnyEvent, ProjectionDefinition } from '@throughline/kernel';
import type { Logger } from '@throughline/platform';
import { BuildRefusal, buildsOf, digestOf, requestRebuild, type ViewStanding } from '@throughline/projection';
import type { Pool } from 'pg';

/** In whose name a program asks by itself. */
const change = { who: 'throughline', why: 'the definition of the view has changed' };

/**
 * Asks for a rebuild of each view whose definition has changed, and for readers to be switched to it. A view that has a build of this
 * program's definition already was switched away from it on purpose, or by a later release: it is left alone.
 */
export const rebuildChanged = async <Event extends AnyEvent>(
  pool: Pool,
  definitions: readonly ProjectionDefinition<Event>[],
  prepared: readonly ViewStanding[],
  logger: Logger,
): Promise<void> => {
  const changed = prepared.filter((view) => view.changed);
  const wanted: ProjectionDefinition<Event>[] = [];
  for (const definition of definitions) {
    if (!changed.some(({ projection, version }) => projection === definition.name && version === definition.version)) continue;
    const digest = digestOf(definition);
    if ((await buildsOf(pool, definition)).every((build) => build.digest !== digest)) wanted.push(definition);
  }
  if (wanted.length === 0) return;
  const views = wanted.map(({ name }) => name);
  try {
    const rebuild = await requestRebuild(pool, wanted, { ...change, source: 'log', parallel: 2, maxLoad: 50, thenSwitch: true });
    logger.info({ rebuild, views }, 'definitions of views have changed: they are rebuilt');
  } catch (error) {
    if (!(error instanceof BuildRefusal)) throw error;
    logger.warn({ views, reason: error.message }, 'definitions of views have changed, and they cannot be rebuilt');
  }
};
