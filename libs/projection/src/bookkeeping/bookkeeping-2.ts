import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Several builds of one view side by side, each with tables, checkpoints and parked keys of its own. What was there becomes the serving
 * build of its view: its tables move into the build's schema, and under their names readers find views of them.
 */
export class Bookkeeping1796000000000 implements MigrationInterface {
  readonly name = 'Bookkeeping1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table projection_builds (
        build integer generated always as identity primary key,
        projection text not null,
        version integer not null,
        digest text,
        state text not null check (state in ('building', 'ready', 'serving', 'kept')),
        follows boolean not null,
        paused boolean not null default false,
        created_at timestamptz not null default now(),
        since timestamptz not null default now()
      )`);
    await runner.query(`create unique index projection_builds_serving on projection_builds (projection, version) where state = 'serving'`);
    await runner.query(
      `create unique index projection_builds_coming on projection_builds (projection, version) where state in ('building', 'ready')`,
    );
    await runner.query(`
      insert into projection_builds (projection, version, state, follows)
      select distinct projection, version, 'serving', true from checkpoints order by projection, version`);
    for (const table of ['checkpoints', 'parked_keys', 'parked_events']) {
      await runner.query(`alter table ${table} add column build integer`);
      await runner.query(`
        update ${table} t set build = b.build from projection_builds b where b.projection = t.projection and b.version = t.version`);
    }
    await runner.query('alter table parked_events drop constraint parked_events_projection_version_key_fkey');
    for (const [table, key] of [
      ['checkpoints', 'build, partition'],
      ['parked_keys', 'build, key'],
      ['parked_events', 'build, key, partition, sequence'],
    ]) {
      await runner.query(`alter table ${table} drop constraint ${table}_pkey`);
      await runner.query(`alter table ${table} drop column projection, drop column version, add primary key (${key})`);
    }
    await runner.query('alter table checkpoints add foreign key (build) references projection_builds on delete cascade');
    await runner.query('alter table parked_keys add foreign key (build) references projection_builds on delete cascade');
    await runner.query('alter table parked_events add foreign key (build, key) references parked_keys on delete cascade');
    await runner.query(`
      do $$
      declare
        b record;
        t record;
        old text;
        new text;
      begin
        for b in select build, projection, version from projection_builds loop
          old := format('view_%s_v%s_', replace(b.projection, '-', '_'), b.version);
          new := format('view_%s_v%s_%s', replace(b.projection, '-', '_'), b.version, b.build);
          execute format('create schema %I', new);
          for t in select tablename from pg_tables where schemaname = current_schema and starts_with(tablename, old) loop
            execute format('alter table %I set schema %I', t.tablename, new);
            execute format('alter table %I.%I rename to %I', new, t.tablename, substr(t.tablename, length(old) + 1));
            execute format('create view %I as select * from %I.%I', t.tablename, new, substr(t.tablename, length(old) + 1));
          end loop;
        end loop;
      end $$`);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Several builds of a view do not fit into one'));
  }
}
