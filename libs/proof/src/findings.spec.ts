import { collectFindings, findingInWords } from './findings';

describe('findings', () => {
  it('are all counted, and the first thousand are named', () => {
    const findings = collectFindings();
    for (let offset = 0; offset < 1_500; offset += 1) findings.add({ kind: 'foreign', partition: 0, offset });
    findings.add({ kind: 'hole', partition: 1, sequence: 4 });
    expect(findings.counts()).toEqual({ foreign: 1_500, hole: 1 });
    expect(findings.named()).toHaveLength(1_000);
  });

  it('hold the mark of their partition when they are about its events', () => {
    const findings = collectFindings();
    findings.add({ kind: 'foreign', partition: 0, offset: 3 });
    findings.add({ kind: 'view-frozen', partition: 1, view: 'caseload v2' });
    findings.add({ kind: 'altered', partition: 2, sequence: 4 });
    expect([0, 1, 2].map(findings.holds)).toEqual([false, false, true]);
  });

  it('are told in one line: where, what and why', () => {
    expect(findingInWords({ kind: 'missing', partition: 3, sequence: 7, upTo: 9 })).toBe(
      'missing at 3:7 to 3:9, the topic lacks events that were published, or that later ones follow',
    );
    expect(findingInWords({ kind: 'altered', partition: 3, sequence: 7, offset: 12, fields: ['ce_time', 'value'] })).toBe(
      'altered at 3:7, offset 12, a message differs from the stored event in ce_time, value',
    );
    expect(findingInWords({ kind: 'view-frozen', partition: 3, sequence: 7, view: 'caseload v2', why: '4 events wait' })).toBe(
      'view-frozen at 3:7, caseload v2, a view does not move while events wait (4 events wait)',
    );
  });
});
