import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tables of the log and the one statement that appends to it.
 *
 * `append_events` takes a whole flush. Texts come joined by U+001E, which neither JSON nor an id holds: that is cheaper to build and to
 * take apart than an array literal. A slot is an index into `p_partitions`, which ascends, so that two flushes lock heads in one order;
 * command ids come sorted for the same reason. An ordinal is the place of an event inside its partition's share of the flush, from 1.
 */
export class CreateLog1763800000000 implements MigrationInterface {
  readonly name = 'CreateLog1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [genesis, heads, events, commands, appendEvents]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function append_events');
    await runner.query('drop table commands, events, partition_heads, genesis');
  }
}

const genesis = `
  create table genesis (
    only_row boolean primary key default true check (only_row),
    partitions smallint not null check (partitions > 0),
    cluster_id uuid not null default gen_random_uuid(),
    created_at timestamptz not null default now()
  )`;

/** Updated at each flush: room in the page keeps the updates on it. */
const heads = `
  create table partition_heads (
    partition smallint primary key,
    sequence bigint not null default 0,
    recorded_at timestamptz not null default '-infinity'
  ) with (fillfactor = 10)`;

/** `json`, not `jsonb`: the exact bytes are kept. The global unique constraint keeps a stream from having two second events. */
const events = `
  create table events (
    partition smallint not null,
    sequence bigint not null,
    stream_version integer not null,
    schema_version smallint not null,
    recorded_at timestamptz not null,
    event_id uuid not null,
    stream_id text not null,
    type text not null,
    command_id text not null,
    meta json not null,
    payload json not null,
    primary key (partition, sequence),
    constraint events_stream unique (stream_id, stream_version)
  )`;

/** The answer to a command is where its events are: `events` of them, up to `sequence`. */
const commands = `
  create table commands (
    command_id text primary key,
    digest text not null,
    partition smallint not null,
    sequence bigint not null,
    events integer not null,
    recorded_at timestamptz not null
  )`;

const appendEvents = `
  create function append_events(
    p_now timestamptz, p_partitions smallint[], p_counts integer[],
    e_slots smallint[], e_ordinals integer[], e_streams text, e_versions integer[], e_ids text, e_types text, e_schemas smallint[],
    e_commands text, e_metas text, e_payloads text,
    k_slots smallint[], k_streams text, k_versions integer[],
    c_slots smallint[], c_ordinals integer[], c_events integer[], c_ids text, c_digests text
  ) returns table (bases bigint[], recorded bigint[]) language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
  as $$
  declare
    sep constant text := chr(30);
    times timestamptz[];
  begin
    select array_agg(h.sequence order by h.partition), array_agg(greatest(h.recorded_at, p_now) order by h.partition)
      into bases, times
      from (select * from partition_heads where partition = any(p_partitions) order by partition for update) h;

    insert into events (partition, sequence, stream_version, schema_version, recorded_at, event_id, stream_id, type, command_id, meta, payload)
    select p_partitions[e.slot], bases[e.slot] + e.ordinal, e.version, e.schema, times[e.slot], e.id::uuid, e.stream, e.type, e.command,
           e.meta::json, e.payload::json
      from unnest(e_slots, e_ordinals, string_to_array(e_streams, sep), e_versions, string_to_array(e_ids, sep), string_to_array(e_types, sep),
                  e_schemas, string_to_array(e_commands, sep), string_to_array(e_metas, sep), string_to_array(e_payloads, sep))
        as e (slot, ordinal, stream, version, id, type, schema, command, meta, payload);

    if exists (
      select from unnest(k_slots, string_to_array(k_streams, sep), k_versions) as k (slot, stream, version)
       where (select e.partition from events e where e.stream_id = k.stream and e.stream_version = k.version)
             is distinct from p_partitions[k.slot]
    ) then
      raise exception 'a stream is not at the version that was expected' using errcode = 'TL001';
    end if;

    update partition_heads h set sequence = bases[p.slot] + p.count, recorded_at = times[p.slot]
      from unnest(p_counts) with ordinality as p (count, slot)
     where h.partition = p_partitions[p.slot] and p.count > 0;

    insert into commands (command_id, digest, partition, sequence, events, recorded_at)
    select c.id, c.digest, p_partitions[c.slot], bases[c.slot] + c.ordinal, c.events, times[c.slot]
      from unnest(string_to_array(c_ids, sep), string_to_array(c_digests, sep), c_slots, c_ordinals, c_events)
        as c (id, digest, slot, ordinal, events);

    if cardinality(e_slots) > 0 then
      perform pg_notify('throughline_log', array_to_string(p_partitions, ','));
    end if;
    recorded := array(select (extract(epoch from t) * 1000)::bigint from unnest(times) with ordinality as u (t, slot) order by slot);
    return next;
  end $$`;
