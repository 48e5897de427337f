import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ApiModule } from '../api.module';
import type { ApiServices } from '../services';
import { openApiDocument } from './openapi';

/** The OpenAPI document of the service without one that runs: in preview Nest looks at the classes and makes none of them. */
export const openApiOffline = async (): Promise<OpenAPIObject> => {
  const nothing: Partial<ApiServices> = {};
  /* eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares these options as a class and takes plain ones */
  const application = await NestFactory.create<NestFastifyApplication>(ApiModule.of(nothing as ApiServices), new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return openApiDocument(application);
};
