import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiExcludeEndpoint, ApiOperation } from '@nestjs/swagger';
import { reaches, streamOf } from '@throughline/kernel';
import { VersionConflict, type Outcome } from '@throughline/log';
import { ProblemError } from '@throughline/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Plain } from '../http/plain';
import { problemFor } from '../http/problem.filter';
import { callerOf, sitesOf } from '../http/request';
import { SERVICES, type ApiServices } from '../services';
import { BodyPipe } from '../validation/body';
import { TargetPipe } from '../validation/target';
import { batchOutcome, receiptBody, refusedOutcome, tellsVersion, unknownCommand, type BatchAnswer, type CommandReceipt } from './answers';
import { CommandBatch, prepare } from './batch';
import { describeBatch, describeCommand } from './describe';
import { expectedVersionOf, idempotencyKeyOf } from './headers';
import type { StreamKind } from './kinds';
import { problemOfRejection } from './rejections';
import type { CommandClass, ServiceCommand } from './service-command';
import { submissionOf } from './submission';

/** The controller of a kind of stream: one route for each of its commands, and one for batches. */
export const commandController = (kind: StreamKind): Type => {
  @Controller(`v1/${kind.path}/:${kind.parameter}/commands`)
  class CommandController {
    constructor(
      @Inject(CommandBus) private readonly commands: CommandBus,
      @Inject(SERVICES) private readonly services: ApiServices,
    ) {}

    @Post()
    @HttpCode(200)
    @describeBatch(kind)
    async batch(
      @Param(kind.parameter, TargetPipe) target: string,
      @Body(BodyPipe) batch: CommandBatch,
      @Req() request: FastifyRequest,
    ): Promise<Plain<BatchAnswer>> {
      const prepared = await prepare(kind, batch, { target, ...this.sendingOf(request) });
      const ready = prepared.flatMap((command) => (command.kind === 'ready' ? [command.submission] : []));
      const outcomes = await this.services.execution.executeAll(kind.aggregate, ready);
      const stream = streamOf(kind.aggregate, target);
      const versionNow = await this.versionNow(target, outcomes);
      const next = outcomes.values();
      return {
        outcomes: prepared.map((command) => {
          if (command.kind === 'refused') return refusedOutcome(command.id, command.problem);
          const outcome = next.next().value;
          if (!outcome) throw new Error('A command of a batch was not answered');
          return batchOutcome(command.id, stream, outcome, versionNow);
        }),
      };
    }

    @Post(':command')
    @ApiExcludeEndpoint()
    @ApiOperation({ operationId: `unknown-${kind.path}` })
    unknown(@Param('command') command: string): never {
      throw new ProblemError(unknownCommand(command, kind.commands.keys()));
    }

    /** What every command's route does once the guard has let it through: dispatch, map the "no", answer with the receipt. */
    async submit(
      type: string,
      target: string,
      body: ServiceCommand,
      request: FastifyRequest,
      reply: FastifyReply,
    ): Promise<Plain<CommandReceipt>> {
      const submission = submissionOf(type, body, { ...this.sendingOf(request), ...precedentsOf(request), target });
      const outcome = await this.commands.execute(body.ordered({ aggregate: kind.aggregate, submission })).catch(async (error: unknown) => {
        throw error instanceof VersionConflict ? await this.atVersion(target, request, problemFor(error)) : error;
      });
      if (outcome.kind === 'rejected')
        throw await this.atVersion(target, request, new ProblemError(problemOfRejection(outcome.code, outcome.detail)));
      const receipt = receiptBody(
        streamOf(kind.aggregate, target),
        outcome.receipt,
        outcome.repeated,
        await this.versionNow(target, [outcome]),
      );
      void reply.header('etag', `"${receipt.version}"`);
      return receipt;
    }

    /** A "no" that is about what the record holds now says which version that is; another site's record is at none. */
    private async atVersion(target: string, request: FastifyRequest, error: ProblemError): Promise<ProblemError> {
      if (error.problem.status !== 409 && error.problem.status !== 412) return error;
      const { siteOf } = kind.aggregate;
      const found = await this.services.execution.state(kind.aggregate, target);
      const isSeen = found !== null && (siteOf === undefined || reaches(sitesOf(request), siteOf(found.state, target)));
      const currentVersion = isSeen ? found.version : 0;
      return new ProblemError({ ...error.problem, currentVersion }, { ...error.headers, etag: `"${currentVersion}"` });
    }

    private sendingOf(request: FastifyRequest) {
      return { ...callerOf(request), correlationId: request.id, receivedAt: this.services.clock() };
    }

    /** The stream's version, read only for answers that do not tell it: those to commands that had nothing to append. */
    private async versionNow(target: string, outcomes: readonly Outcome[]): Promise<number> {
      const stream = streamOf(kind.aggregate, target);
      if (outcomes.every((outcome) => tellsVersion(stream, outcome))) return 0;
      return (await this.services.execution.state(kind.aggregate, target))?.version ?? 0;
    }
  }

  for (const [type, commandClass] of kind.commands) addRoute(CommandController, kind, type, commandClass);
  return CommandController;
};

const precedentsOf = (request: FastifyRequest) => {
  const expectedVersion = expectedVersionOf(request);
  return { commandId: idempotencyKeyOf(request), ...(expectedVersion === undefined ? {} : { expectedVersion }) };
};

interface Submitting {
  readonly submit: (
    type: string,
    target: string,
    body: ServiceCommand,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<Plain<CommandReceipt>>;
}

/** Adds `POST .../commands/{type}`, decorated as if it had been written out. */
const addRoute = (controller: Type, kind: StreamKind, type: string, commandClass: CommandClass): void => {
  const prototype = controller.prototype as Submitting & Record<string, unknown>;
  const handler = function (this: Submitting, target: string, body: ServiceCommand, request: FastifyRequest, reply: FastifyReply) {
    return this.submit(type, target, body, request, reply);
  };
  const descriptor: PropertyDescriptor = { value: handler, writable: true, configurable: true, enumerable: false };
  Object.defineProperty(prototype, type, descriptor);
  Reflect.defineMetadata('design:paramtypes', [String, commandClass, Object, Object], prototype, type);
  Param(kind.parameter, TargetPipe)(prototype, type, 0);
  Body(BodyPipe)(prototype, type, 1);
  Req()(prototype, type, 2);
  Res({ passthrough: true })(prototype, type, 3);
  Post(type)(prototype, type, descriptor);
  describeCommand(kind, type, commandClass)(prototype, type, descriptor);
};
