import { startService, type ServiceUnderTest } from './service';
import { itTreats } from './treatment';

describe('a treatment from the first contact to aftercare, over HTTP', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());

  itTreats(() => service);
});
