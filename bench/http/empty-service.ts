import { Body, Controller, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { BodyPipe, RecordVisitAttended } from '@throughline/api';
import { report } from './child';

/** The yardstick: the same adapter, the same body checked by the same rules, and nothing else. No token, no key, no log, no database. */
@Controller('v1/episodes/:episodeId/commands')
class EmptyController {
  @Post('RecordVisitAttended')
  post(@Param('episodeId') episodeId: string, @Body(BodyPipe) body: RecordVisitAttended): object {
    return { episodeId, visitType: body.visitType };
  }
}

@Module({ controllers: [EmptyController] })
class EmptyModule {}

const main = async (): Promise<void> => {
  /* eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares these options as a class and takes plain ones */
  const application = await NestFactory.create<NestFastifyApplication>(EmptyModule, new FastifyAdapter(), { logger: false });
  await application.listen(0, '127.0.0.1');
  report(await application.getUrl(), 'none');
  process.once('SIGTERM', () => void application.close().then(() => process.exit(0)));
};

void main();
