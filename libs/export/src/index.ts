export { exportFormat, redisclosureNotice } from './file/lines';
export { envelopeOf, type Envelope } from './file/record';
export type { ShownStream } from './file/page';
export { collect, type Collected, type ExportQuestion, type NoExport } from './write/collect';
export { writeExport, type Exported } from './write/write-export';
export { exportFaultMeanings, type ExportFault, type ExportFaultKind } from './verify/faults';
export type { VerifiedSeal } from './verify/seals';
export { verifyExport, type ExportVerdict } from './verify/verify-export';
