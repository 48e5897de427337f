import { v5 } from 'uuid';
import { idOf } from './ids';

it('makes the ids that the uuid package makes', () => {
  const namespace = v5('https://cran.r-project.org/package=public.ctn0094data', v5.URL);
  for (let number = 0; number < 500; number += 1) {
    expect(idOf('command', number, 'naïve')).toBe(v5(`command/${number}/naïve`, namespace));
  }
});
