import { Command } from '@nestjs/cqrs';
import type { AnyAggregate, Precision, Source } from '@throughline/kernel';
import type { Outcome, Submission } from '@throughline/log';
import { Instant, OneOf } from '../validation/fields';

const precisions = ['instant', 'day', 'approx'] as const satisfies readonly Precision[];
/** Those that a body may name. */
const sources = ['ui', 'import', 'device', 'lab', 'partner'] as const satisfies readonly Source[];

/** To whom a command goes and as what: added after authentication, never from a body. */
export interface Order {
  readonly aggregate: AnyAggregate;
  readonly submission: Submission;
}

/**
 * A command: a subclass holds its own fields, which are the body of its endpoint, flat, beside these three. It is dispatched on the
 * command bus once it has been given its order.
 */
export abstract class ServiceCommand extends Command<Outcome> {
  @Instant({ optional: true, about: 'When the fact occurred; the time of the request unless given.' })
  readonly occurredAt?: string;

  @OneOf(precisions, { optional: true, about: 'How exactly that is known; `instant` unless given.' })
  readonly occurredAtPrecision?: Precision;

  @OneOf(sources, { optional: true, about: 'Where the fact comes from; `ui` unless given.' })
  readonly source?: Source;

  #order: Order | undefined;

  /** Makes the command one to be executed. */
  ordered(order: Order): this {
    this.#order = order;
    return this;
  }

  /** @throws Error when the command was dispatched without one */
  get order(): Order {
    if (!this.#order) throw new Error(`${this.constructor.name} was dispatched without an order`);
    return this.#order;
  }
}

/** The class of a command with these fields. */
export type CommandClass<Data extends object = object> = new () => ServiceCommand & Data;

/** The classes of all commands of a map from name to fields: one missing does not compile. */
export type CommandClasses<DataByName> = { readonly [Name in keyof DataByName]: CommandClass<DataByName[Name] & object> };
