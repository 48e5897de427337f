/**
 * `node --require` this to run a release that words the timeline in another way. Where BROKEN_FOR names a patient, a library that the fold needs
 * does not work for that one: of libraries a definition's digest says nothing.
 */
require('./change-code.cjs')([
  {
    file: 'libs/views/src/patient-timeline/projection.ts',
    from: /(\.\.\.words),/,
    to: '$1, sentence: `${words.sentence} (new wording)`,',
  },
  {
    file: 'libs/views/src/patient-timeline/projection.ts',
    from: /if \(patientId === null\) return;/,
    to: '$& if (process.env.BROKEN_FOR === patientId) throw new Error("A library is broken");',
  },
  { file: 'libs/views/src/fold-digests.ts', from: /'?"?patient-timeline'?"?: ["']\w+["']/, to: "'patient-timeline': '0f0f0f0f0f0f0f0f'" },
]);
