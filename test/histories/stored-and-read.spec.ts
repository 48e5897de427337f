import { readdirSync } from 'node:fs';
import { eventCodec } from '@throughline/episode';
import { storedAndRead } from '@throughline/replay';
import { keptIn } from './kept';

const files = readdirSync(__dirname).filter((file) => file.endsWith('.json'));

describe('an event of an old version', () => {
  it.each(files)('is shown as it was stored and as it is read today: %s', (file) => {
    for (const stored of keptIn(file, 'episode-e-1')) {
      const shown = storedAndRead(stored);
      const today = eventCodec.definitions.get(stored.type)?.version;
      expect(shown).toMatchObject({ stored, fault: null, read: { schemaVersion: today } });
      expect(shown.stored.payload).toBe(stored.payload);
      expect(shown.read?.data).toEqual(eventCodec.read(stored).data);
      const differs = JSON.stringify(shown.read?.data) !== stored.payload;
      if (!differs) expect(shown.changes).toEqual([]);
    }
  });

  it('names place by place what is read otherwise', () => {
    const [admitted] = keptIn('intake-1.json', 'episode-e-1').filter(({ type }) => type === 'PatientAdmitted');
    expect(admitted && storedAndRead(admitted).changes).toEqual([{ path: '/policyChecks', after: [] }]);
  });

  it('that cannot be read is shown as it was stored, with the reason', () => {
    const [first] = keptIn('intake-1.json', 'episode-e-1');
    const broken = first && { ...first, payload: '{"what": 1}' };
    expect(broken && storedAndRead(broken)).toEqual({ stored: broken, read: null, fault: 'unreadable-event', changes: [] });
  });
});
