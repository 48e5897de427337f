export { eventLeafHash, leafBytes } from './event-leaf';
export {
  bucketCount,
  bucketHash,
  bucketOf,
  emptyBucket,
  headIn,
  isBucket,
  streamKey,
  withHead,
  type Bucket,
  type StreamHead,
} from './heads/bucket';
export { changedTiles, headProof, headsRoot, headsTiles, verifyHead, type HeadProof } from './heads/heads-tree';
export { checkpointText, openCheckpoint, parseCheckpoint, type Checkpoint } from './note/checkpoint';
export { keyId, parseVkey, signingKeys, UnusableKey, vkeyOf, type SigningKey, type VerifierKey } from './note/keys';
export { cosign, openNote, parseNote, signNote, UntrustedNote, withSignatures, type OpenedNote } from './note/note';
export { headsOriginOf, keysOf, originOf, type SealedLog } from './note/origins';
export { ownKey, ownKeyFile, readOwnKey } from './note/own-key';
export { writeSeals, writtenCheckpoint, writtenNotes, writtenSize } from './publishing/files';
export { cosigned, WitnessRefused, type Witness, type Witnessed } from './publishing/witness';
export { extendSeal, type Sealed, type SealingOptions } from './sealing/extend';
export { SealRefused } from './sealing/kept-state';
export { oneSnapshot, proveFromSeal, proveIn, type SealProofs } from './sealing/prove';
export { migrateSeals } from './store/migrate';
export {
  askForSeals,
  bucketsOf,
  eventTiles,
  hasSeals,
  keepCosigned,
  keptTree,
  keptTrees,
  knownPublicKeys,
  lastAsked,
  lastSeal,
  markPublished,
  publishedTo,
  sealsAfter,
  tilesOfHeads,
  type KeptTree,
  type Seal,
} from './store/seals';
export { sealFindingInWords, sealFindingMeanings, type SealFinding, type SealFindingKind } from './verify/findings';
export { CannotVerify, sealedLogIn, verifyLog, type LogVerdict } from './verify/verify-log';
export { type PartitionVerdict, type VerifiedTo, type VerifyOptions } from './verify/verify-partition';
export { verifyStreams, type StreamsVerdict } from './verify/verify-streams';
export { createFrontier, type Frontier } from './tree/frontier';
export { hashLength, leafHash, nodeHash, type Hash } from './tree/hash';
export { peaksOf, rootOf, type Node, type ReadNodes } from './tree/nodes';
export { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion, type TreeHead } from './tree/proofs';
export {
  grownTiles,
  MissingTile,
  nodesInTiles,
  overlaid,
  parseTilePath,
  tilePath,
  tileWidth,
  type ReadTiles,
  type Tile,
  type TilePlace,
} from './tree/tiles';
