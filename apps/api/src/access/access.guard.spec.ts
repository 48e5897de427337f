import { ApiOperation } from '@nestjs/swagger';
import { accessOf } from './access.guard';

class Planted {
  @ApiOperation({ operationId: 'planted' })
  named(): void {}

  nameless(): void {}

  @ApiOperation({ operationId: 'health-live' })
  open(): void {}
}

const handler = (name: keyof Planted): object => Object.getOwnPropertyDescriptor(Planted.prototype, name)?.value as object;

describe('the guard of all routes', () => {
  it.each(['named', 'nameless'] as const)('lets nobody use a route that the table does not have (%s)', (name) => {
    expect(() => accessOf(handler(name))).toThrow('not in the table of access');
  });

  it('asks nobody who they are on an open route', () => {
    expect(accessOf(handler('open'))).toEqual({ operation: 'health-live', access: 'open' });
  });
});
