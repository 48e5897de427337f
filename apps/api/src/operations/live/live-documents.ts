import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { problemError } from '@throughline/platform';
import { SERVICES, type ApiServices } from '../../services';
import { readProjections } from '../read-projections';
import { latestRebuilds } from '../read-rebuilds';
import { readRelay } from '../relay';
import { Feed } from './feed';

const lookEveryMs = 1_000;
const mostFeeds = 100;
const latestShown = 5;

/** A reader's token was looked at when it came: after so long it has to come again. */
const longestMs = 15 * 60_000;

/** Looks at views, rebuilds and relay once a second for all readers together, while there are any. */
@Injectable()
export class LiveDocuments implements OnModuleDestroy {
  readonly #latest = new Map<string, string>();
  readonly #feeds = new Set<Feed>();
  readonly #stopping = new AbortController();
  #looking: Promise<void> | null = null;

  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  /** @throws ProblemError `unavailable` when there are too many readers */
  open(): Feed {
    if (this.#feeds.size >= mostFeeds) throw problemError('unavailable', { detail: `${mostFeeds} readers watch already.` });
    const feed = new Feed(this.#latest);
    const ending = setTimeout(() => feed.finish(), longestMs);
    this.#feeds.add(feed);
    feed.once('close', () => {
      clearTimeout(ending);
      this.#feeds.delete(feed);
    });
    this.#looking ??= this.#look();
    return feed;
  }

  async onModuleDestroy(): Promise<void> {
    this.#stopping.abort();
    for (const feed of this.#feeds) feed.finish();
    await this.#looking;
  }

  async #look(): Promise<void> {
    const { signal } = this.#stopping;
    while (this.#feeds.size > 0 && !signal.aborted) {
      await this.#refresh().catch((error: unknown) => {
        this.services.logger.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'What is sent live could not be read');
      });
      for (const feed of this.#feeds) feed.offer();
      await sleep(lookEveryMs, undefined, { signal }).catch(() => undefined);
    }
    this.#looking = null;
  }

  async #refresh(): Promise<void> {
    const { services } = this;
    this.#latest.set('projections', JSON.stringify({ items: await readProjections(services.views) }));
    this.#latest.set('rebuilds', JSON.stringify({ items: await latestRebuilds(services, latestShown) }));
    this.#latest.set('relay', JSON.stringify({ items: await readRelay(services) }));
  }
}
