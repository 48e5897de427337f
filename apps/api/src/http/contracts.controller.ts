import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController, ApiOperation } from '@nestjs/swagger';
import { contractSite, readContracts, type Served } from '@throughline/contracts';
import { problemError } from '@throughline/platform';
import type { FastifyReply } from 'fastify';

/** Pages load their style sheet, and nothing else from anywhere. */
const contentSecurityPolicy = "default-src 'none';style-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'";

/** Hands out the contracts, as documents and as pages. They are open: who builds on them may not have a token yet. */
@ApiExcludeController()
@Controller('contracts')
export class ContractsController {
  #site: ReadonlyMap<string, Served> | undefined;

  @Get()
  @ApiOperation({ operationId: 'contracts' })
  first(@Res() reply: FastifyReply): void {
    // Links are relative: they hold behind any proxy, and need the slash.
    void reply.redirect('contracts/', 308);
  }

  @Get('*')
  @ApiOperation({ operationId: 'contract' })
  one(@Param('*') path: string, @Res() reply: FastifyReply): void {
    // Made when somebody looks: a start should not wait for it.
    this.#site ??= contractSite(readContracts());
    const found = this.#site.get(path);
    if (!found) throw problemError('not-found', { detail: 'The contracts begin at /contracts/.' });
    void reply
      .headers({ 'content-type': found.type, 'content-security-policy': contentSecurityPolicy, 'cache-control': 'no-cache' })
      .send(found.body);
  }
}
