export { AccessNotRecorded, createAccessRecord, type AccessRecord, type Reading } from './access-record';
export { namedIn, nobodyNamed, type Named } from './named';
