import { ApiProperty } from '@nestjs/swagger';
import {
  deliveries,
  type Delivery,
  type DiscardedEvent,
  type Feed,
  type FeedEntry,
  type FeedStanding,
  type ParkedFeedKey,
} from '@throughline/feeds';
import type { JsonObject } from '@throughline/kernel';
import type { Plain } from '../http/plain';

/** A feed as it was registered. */
export class FeedLine {
  @ApiProperty({ example: 'hospital-discharge' }) readonly feed!: string;
  @ApiProperty({ description: 'Surrogate id of whoever reads it: the `sub` of its tokens.' }) readonly client!: string;
  @ApiProperty({ example: 'TREAT', description: 'A code of HL7 v3 PurposeOfUse.' }) readonly purpose!: string;
  @ApiProperty({ type: 'array', items: { type: 'string' }, nullable: true, description: 'Types of events; null: all of them.' })
  readonly types!: readonly string[] | null;

  @ApiProperty({ type: 'array', items: { type: 'string' }, nullable: true, description: 'Ids of sites; null: all of them.' })
  readonly sites!: readonly string[] | null;

  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: 'By partition: it begins after this sequence.' })
  readonly startAfter!: readonly number[];

  @ApiProperty({ enum: deliveries }) readonly delivery!: Delivery;
  @ApiProperty({ type: 'string', nullable: true, description: 'Where webhooks are sent to; null for a feed that is asked.' })
  readonly endpoint!: string | null;

  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'null while it goes on.' })
  readonly endedAt!: string | null;
}

export class FeedLines {
  @ApiProperty({ type: () => FeedLine, isArray: true, description: 'By name, also those that have ended.' })
  readonly items!: readonly Plain<FeedLine>[];
}

/** What is told once, and never again. */
export class RegisteredFeed extends FeedLine {
  @ApiProperty({
    type: 'string',
    nullable: true,
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    description: 'By which the receiver knows that webhooks are ours: Standard Webhooks. Shown this once. null for a feed that is asked.',
  })
  readonly secret!: string | null;
}

export class NewFeedSecret {
  @ApiProperty() readonly feed!: string;
  @ApiProperty({ description: 'Shown this once. Webhooks are signed with the earlier one too until it runs out.' })
  readonly secret!: string;
}

export class FeedJournalLine implements FeedEntry {
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ example: 'create' }) readonly action!: string;
  @ApiProperty() readonly who!: string;
  @ApiProperty() readonly why!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly details!: JsonObject;
}

export class FeedPlaceLine {
  @ApiProperty({ type: 'integer' }) readonly partition!: number;
  @ApiProperty({ type: 'integer', description: 'It has come past everything up to this sequence.' }) readonly sequence!: number;
  @ApiProperty({ type: 'integer', description: 'Of the log.' }) readonly head!: number;
}

export class FeedTrouble {
  @ApiProperty({ example: 'it cannot be reached (ECONNREFUSED)' }) readonly error!: string;
  @ApiProperty({ format: 'date-time' }) readonly since!: string;
  @ApiProperty({ description: 'Nothing more is sent until an operator redrives the feed.' }) readonly dead!: boolean;
}

export class ParkedFeedKeyLine implements ParkedFeedKey {
  @ApiProperty({ description: 'A patient, or another stream.' }) readonly key!: string;
  @ApiProperty({ type: 'integer' }) readonly partition!: number;
  @ApiProperty({ type: 'integer', description: 'Of the event that was refused.' }) readonly sequence!: number;
  @ApiProperty({ example: 'it answers 422' }) readonly error!: string;
  @ApiProperty({ format: 'date-time' }) readonly since!: string;
  @ApiProperty({ type: 'integer', description: 'Events that wait, the refused one included.' }) readonly events!: number;
}

/** How a feed stands against the log. */
export class FeedStandingLine implements FeedStanding {
  @ApiProperty() readonly feed!: string;
  @ApiProperty({ type: 'integer', description: 'Events of the log that it has not come past, in all partitions.' }) readonly lag!: number;
  @ApiProperty({ format: 'date-time', description: 'When it moved last.' }) readonly movedAt!: string;
  @ApiProperty({ type: () => FeedPlaceLine, isArray: true }) readonly partitions!: readonly FeedPlaceLine[];
  @ApiProperty({ type: () => FeedTrouble, nullable: true, description: 'null while its endpoint takes what it is sent.' })
  readonly trouble!: FeedTrouble | null;

  @ApiProperty({ type: () => ParkedFeedKeyLine, isArray: true, description: 'The first hundred, oldest first.' })
  readonly parked!: readonly ParkedFeedKeyLine[];
}

export class FeedStandings {
  @ApiProperty({ type: () => FeedStandingLine, isArray: true, description: 'Feeds that go on, by name.' })
  readonly items!: readonly FeedStanding[];
}

/** A feed, how it stands, and what was done to it. */
export class FeedReport extends FeedLine {
  @ApiProperty({ type: () => FeedStandingLine, nullable: true, description: 'null when it has ended.' })
  readonly standing!: FeedStanding | null;
  @ApiProperty({ type: () => FeedJournalLine, isArray: true, description: 'Newest first.' }) readonly journal!: readonly FeedEntry[];
}

export class RedrivenFeed {
  @ApiProperty() readonly feed!: string;
  @ApiProperty({ type: 'integer', description: 'Parked keys that are sent again, each in order.' }) readonly keys!: number;
  @ApiProperty({ description: 'Whether its endpoint was dead, and is tried again.' }) readonly revived!: boolean;
}

export class DiscardedFeedEvent implements DiscardedEvent {
  @ApiProperty() readonly feed!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty({ type: 'integer' }) readonly partition!: number;
  @ApiProperty({ type: 'integer', description: 'Of the event that the subscriber is not told of.' }) readonly sequence!: number;
  @ApiProperty({ type: 'integer', description: 'Events behind it, which are sent now.' }) readonly behind!: number;
}

/** What operators are shown of a feed. */
export const feedLine = ({
  feed,
  client,
  purpose,
  types,
  sites,
  startAfter,
  delivery,
  endpoint,
  createdAt,
  endedAt,
}: Feed): Plain<FeedLine> => ({
  ...{ feed, client, purpose, startAfter, delivery, endpoint, createdAt, endedAt },
  types: types === '*' ? null : types,
  sites: sites === '*' ? null : sites,
});
