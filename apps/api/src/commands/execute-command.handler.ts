import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Execution, Outcome } from '@throughline/log';
import { EXECUTION } from '../services';
import { ServiceCommand } from './service-command';

/** Loads, decides and appends, for every command: the subclasses of ServiceCommand inherit its handler. */
@CommandHandler(ServiceCommand)
export class ExecuteCommandHandler implements ICommandHandler<ServiceCommand, Outcome> {
  constructor(@Inject(EXECUTION) private readonly execution: Execution) {}

  execute(command: ServiceCommand): Promise<Outcome> {
    const { aggregate, submission } = command.order;
    return this.execution.execute(aggregate, submission);
  }
}
