import { applyDecorators, Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { problemError } from '@throughline/platform';
import {
  eventTiles,
  hashLength,
  keptTree,
  keysOf,
  knownPublicKeys,
  lastSeal,
  parseTilePath,
  tilesOfHeads,
  tileWidth,
  vkeyOf,
  type KeptTree,
  type ReadTiles,
  type Seal,
} from '@throughline/seal';
import { Problems } from '../http/describe';
import type { Plain } from '../http/plain';
import { SERVICES, type ApiServices } from '../services';

/** Seconds. A checkpoint is soon followed by another; a tile that a checkpoint needs never changes. */
const shortly = 'public, max-age=5';
const forever = 'public, max-age=31536000, immutable';

export class SealKeys {
  @ApiProperty({
    type: [String],
    description:
      'Verifier keys, name+keyid+key, of every partition and every key that ever signed. Trust them only as you trust who serves them.',
  })
  readonly vkeys!: readonly string[];
}

const Partition = (): MethodDecorator => ApiParam({ name: 'partition', schema: { type: 'integer', minimum: 0 } });

/** Where a tile is: its level, and the parts of its path behind that. */
const TileAt = (...parts: readonly ('index' | 'a' | 'b' | 'c')[]): MethodDecorator =>
  applyDecorators(
    Partition(),
    ApiParam({ name: 'level', schema: { type: 'integer', minimum: 0, maximum: 63 } }),
    ...parts.map((name) => ApiParam({ name, schema: { type: 'string', pattern: '^(x?\\d{3}(\\.p)?|\\d{1,3})$' } })),
  );

const PublishedRoute = (operationId: string, summary: string, type: string): MethodDecorator =>
  applyDecorators(
    ApiOperation({ operationId, summary }),
    ApiOkResponse({ content: { [type]: { schema: { type: 'string' } } } }),
    Problems(404),
  );

/** The seals of the log for everybody, at the addresses of C2SP tlog-tiles under `/seals/PARTITION`: signed hashes, and nothing of a record. */
@ApiTags('seals')
@Controller('seals')
export class PublishedSealsController {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  @Get('keys')
  @ApiOperation({ operationId: 'seal-keys', summary: 'The public keys by which seals are verified' })
  @ApiOkResponse({ type: SealKeys })
  async keys(): Promise<Plain<SealKeys>> {
    const { views, log } = this.services;
    const publicKeys = await knownPublicKeys(views);
    const partitions = Array.from({ length: log.partitions }, (_, partition) => ({ clusterId: log.clusterId, partition }));
    return { vkeys: partitions.flatMap((partition) => keysOf(partition, publicKeys).map(vkeyOf)) };
  }

  @Get(':partition/checkpoint')
  @Partition()
  @PublishedRoute('seal-checkpoint', 'The last checkpoint of a partition, as a signed note', 'text/plain')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', shortly)
  async checkpoint(@Param('partition') partition: string): Promise<string> {
    return (await this.last(partition)).seal.checkpoint;
  }

  @Get(':partition/heads/checkpoint')
  @Partition()
  @PublishedRoute('seal-heads', 'The last checkpoint of the tree of stream heads, as a signed note', 'text/plain')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', shortly)
  async heads(@Param('partition') partition: string): Promise<string> {
    return (await this.last(partition)).seal.heads;
  }

  @Get(':partition/heads/tile/:level/:index')
  @TileAt('index')
  @PublishedRoute('seal-heads-tile', 'A tile of the tree of stream heads as it is for its last checkpoint', 'application/octet-stream')
  @Header('content-type', 'application/octet-stream')
  @Header('cache-control', 'no-store')
  async headsTile(@Param('partition') partition: string, @Param('level') level: string, @Param('index') index: string): Promise<Buffer> {
    const { tree } = await this.last(partition);
    return tileAt(`tile/${level}/${index}`, tilesOfHeads(this.services.views, tree), ({ level: at, index: place }) =>
      at === 0 ? place < tileWidth : at === 1 && place === 0,
    );
  }

  @Get(':partition/tile/:level/:a')
  @TileAt('a')
  @PublishedRoute('seal-tile', 'A tile of the partition', 'application/octet-stream')
  @Header('content-type', 'application/octet-stream')
  @Header('cache-control', forever)
  tile(@Param() path: TilePath): Promise<Buffer> {
    return this.tileOf(path);
  }

  @Get(':partition/tile/:level/:a/:b')
  @TileAt('a', 'b')
  @PublishedRoute('seal-tile-2', 'A tile of the partition: a partial one, or one from the thousandth on', 'application/octet-stream')
  @Header('content-type', 'application/octet-stream')
  @Header('cache-control', forever)
  tileFarther(@Param() path: TilePath): Promise<Buffer> {
    return this.tileOf(path);
  }

  @Get(':partition/tile/:level/:a/:b/:c')
  @TileAt('a', 'b', 'c')
  @PublishedRoute('seal-tile-3', 'A tile of the partition, from the millionth on', 'application/octet-stream')
  @Header('content-type', 'application/octet-stream')
  @Header('cache-control', forever)
  tileFarthest(@Param() path: TilePath): Promise<Buffer> {
    return this.tileOf(path);
  }

  private async tileOf({ partition, level, a, b, c }: TilePath): Promise<Buffer> {
    const { tree, seal } = await this.last(partition);
    const path = ['tile', level, a, ...(b === undefined ? [] : [b]), ...(c === undefined ? [] : [c])].join('/');
    return tileAt(path, eventTiles(this.services.views, tree), ({ level: at, index, width }) => {
      const hashes = Math.floor(seal.size / tileWidth ** at);
      return index * tileWidth + width <= hashes;
    });
  }

  private async last(given: string): Promise<{ readonly tree: KeptTree; readonly seal: Seal }> {
    const { views, log } = this.services;
    const partition = /^\d{1,4}$/.test(given) ? Number(given) : -1;
    const tree = await keptTree(views, { clusterId: log.clusterId, partition });
    const seal = tree && (await lastSeal(views, tree));
    if (!tree || !seal) throw problemError('not-found', { detail: 'The partition has no seal.' });
    return { tree, seal };
  }
}

type TileAsked = NonNullable<ReturnType<typeof parseTilePath>>;

interface TilePath {
  readonly partition: string;
  readonly level: string;
  readonly a: string;
  readonly b?: string;
  readonly c?: string;
}

/** @param isThere whether the last checkpoint needs such a tile: what was not sealed yet is not given out */
const tileAt = async (path: string, read: ReadTiles, isThere: (asked: TileAsked) => boolean): Promise<Buffer> => {
  const asked = parseTilePath(path);
  const [hashes] = asked && isThere(asked) ? await read([asked]) : [];
  const tile = asked && hashes?.subarray(0, asked.width * hashLength);
  if (!tile || tile.length < asked.width * hashLength) throw problemError('not-found', { detail: 'There is no such tile.' });
  return tile;
};
