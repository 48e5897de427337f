import type { ExecutionContext } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { AccessGuard } from './access.guard';

class Planted {
  @ApiOperation({ operationId: 'planted' })
  named(): void {}

  nameless(): void {}

  @ApiOperation({ operationId: 'health-live' })
  open(): void {}
}

/** What the guard looks at before it knows that it must ask who sent the request. */
const before = (handler: keyof Planted): ExecutionContext =>
  ({ getHandler: () => Object.getOwnPropertyDescriptor(Planted.prototype, handler)?.value as unknown }) as unknown as ExecutionContext;

describe('the guard of all routes', () => {
  it.each(['named', 'nameless'] as const)('lets nobody use a route that the table does not have (%s)', (handler) => {
    expect(() => new AccessGuard().canActivate(before(handler))).toThrow('not in the table of access');
  });

  it('asks nobody who they are on an open route', () => {
    expect(new AccessGuard().canActivate(before('open'))).toBe(true);
  });
});
