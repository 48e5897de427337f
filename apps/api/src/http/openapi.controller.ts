import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController, ApiOperation } from '@nestjs/swagger';
import { OpenApiText } from './openapi';

/** Hands out the OpenAPI document. */
@ApiExcludeController()
@Controller()
export class OpenApiController {
  constructor(@Inject(OpenApiText) private readonly document: OpenApiText) {}

  @Get('openapi.json')
  @ApiOperation({ operationId: 'openapi' })
  @Header('content-type', 'application/json; charset=utf-8')
  openapi(): string {
    return this.document.text();
  }
}
