export { exportFormat } from './file/lines';
export type { ShownStream } from './file/page';
export { envelopeOf } from './file/record';
export { exportFaultMeanings } from './verify/faults';
export { verifyExport, type ExportVerdict } from './verify/verify-export';
export { collect, type Collected, type ExportQuestion, type NoExport } from './write/collect';
export { writeExport, type Exported } from './write/write-export';
