import { rules } from '.';

describe('the rules that the service judges by', () => {
  it('are found by the name that a policy gives them', () =>
    expect(rules.get('oud-severity@dsm5')).toMatchObject({ id: 'oud-severity', version: 'dsm5', mark: 'K' }));

  it('say where they are written', () => expect([...rules.values()].filter(({ source }) => source === '')).toEqual([]));
});
