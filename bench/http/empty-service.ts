import { Body, Controller, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { BodyPipe, RecordVisitAttended } from '@throughline/api';
import { openDevelopmentIssuer } from '@throughline/platform';
import { report } from './child';

/** The yardstick: the same adapter, the same body checked by the same rules, and nothing else. No key, no log, no database. */
@Controller('v1/episodes/:episodeId/commands')
class EmptyController {
  @Post('RecordVisitAttended')
  post(@Param('episodeId') episodeId: string, @Body(BodyPipe) body: RecordVisitAttended): object {
    return { episodeId, visitType: body.visitType };
  }
}

@Module({ controllers: [EmptyController] })
class EmptyModule {}

/** With a data folder, tokens are checked as the service checks them; without one, nobody is asked. */
const main = async ([dataFolder]: readonly string[]): Promise<void> => {
  const adapter = new FastifyAdapter();
  /* eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares these options as a class and takes plain ones */
  const application = await NestFactory.create<NestFastifyApplication>(EmptyModule, adapter, { logger: false });
  const issuer = dataFolder === undefined ? null : await openDevelopmentIssuer({ dataFolder, audience: 'throughline', production: false });
  if (issuer) {
    adapter.getInstance().addHook('onRequest', async ({ headers }) => {
      await issuer.verify(headers.authorization?.slice('Bearer '.length) ?? '');
    });
  }
  await application.listen(0, '127.0.0.1');
  report(await application.getUrl(), issuer ? await issuer.issue({ id: 'bench', role: 'importer' }) : 'none');
  process.once('SIGTERM', () => void application.close().then(() => process.exit(0)));
};

void main(process.argv.slice(2));
