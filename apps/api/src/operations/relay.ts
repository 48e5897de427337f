import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiTags } from '@nestjs/swagger';
import { relayPlaces, type RelayPlace } from '@throughline/broker';
import type { Plain } from '../http/plain';
import type { Routes } from '../queries/view-queries';
import { SERVICES, type ApiServices } from '../services';
import { operators, OperatorRoute } from './describe';

export class RelayPlaceLine implements RelayPlace {
  @ApiProperty({ example: 'throughline.log.v1' }) readonly topic!: string;
  @ApiProperty({ type: 'integer' }) readonly partition!: number;
  @ApiProperty({ type: 'integer', description: 'Everything up to this sequence is in the topic.' }) readonly published!: number;
  @ApiProperty({ type: 'integer', description: 'Of the log.' }) readonly head!: number;
  @ApiProperty({ type: 'integer', description: 'Events that are not in the topic yet.' }) readonly lag!: number;
  @ApiProperty({ type: 'integer', description: 'Rises each time another relay takes the partition.' }) readonly generation!: number;
  @ApiProperty({ type: 'string', nullable: true, description: 'Host and process of the relay; null when none publishes here.' })
  readonly holder!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'When something was published last.' })
  readonly publishedAt!: string | null;
}

export class RelayReport {
  @ApiProperty({ type: () => RelayPlaceLine, isArray: true, description: 'By topic and partition; empty before the first relay.' })
  readonly items!: readonly RelayPlace[];
}

/** A topic as the log's database knows it. */
export class TopicLine {
  @ApiProperty({ example: 'throughline.log.v1' }) readonly topic!: string;
  @ApiProperty({ type: 'integer' }) readonly partitions!: number;
  @ApiProperty({ type: 'integer', description: 'In all partitions.' }) readonly published!: number;
  @ApiProperty({ type: 'integer', description: 'In all partitions: events that are not in it yet.' }) readonly lag!: number;
  @ApiProperty({ type: 'integer', description: 'Partitions that no relay holds.' }) readonly unheld!: number;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) readonly publishedAt!: string | null;
}

export class TopicReport {
  @ApiProperty({
    type: () => TopicLine,
    isArray: true,
    description: 'Every topic that was ever published. What is in the broker is told by `throughline doctor` and by proofs.',
  })
  readonly items!: readonly Plain<TopicLine>[];
}

@ApiTags('operations')
@ApiBearerAuth('token')
@Controller('v1/ops')
export class RelayController {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  @Get('relay')
  @OperatorRoute('ops-relay', { summary: 'Who publishes each partition of the log, and how far they are', answer: RelayReport })
  async relay(): Promise<Plain<RelayReport>> {
    return { items: await readRelay(this.services) };
  }

  @Get('topic')
  @OperatorRoute('ops-topic', { summary: 'How far the log is published, topic by topic', answer: TopicReport })
  async topic(): Promise<Plain<TopicReport>> {
    return { items: byTopic(await readRelay(this.services)) };
  }
}

/** Where every topic is, by topic and partition. */
export const readRelay = async ({ views, log }: Pick<ApiServices, 'views' | 'log'>): Promise<readonly RelayPlace[]> =>
  relayPlaces(views, await log.heads());

const byTopic = (places: readonly RelayPlace[]): readonly Plain<TopicLine>[] =>
  [...new Set(places.map(({ topic }) => topic))].map((topic) => {
    const own = places.filter((place) => place.topic === topic);
    return {
      topic,
      partitions: own.length,
      published: own.reduce((sum, { published }) => sum + published, 0),
      lag: own.reduce((sum, { lag }) => sum + lag, 0),
      unheld: own.filter(({ holder }) => holder === null).length,
      publishedAt: own.reduce<string | null>((latest, { publishedAt }) => later(latest, publishedAt), null),
    };
  });

const later = (one: string | null, other: string | null): string | null => ((one ?? '') > (other ?? '') ? one : other);

/** What operators see of what is published. */
export const relayOperations: Routes = {
  controller: RelayController,
  operations: { 'ops-relay': operators, 'ops-topic': operators },
};
