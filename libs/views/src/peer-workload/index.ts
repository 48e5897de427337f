export { peerWorkload } from './projection';
export { readPeerWorkload, type PeerWork, type PeerWorkloadQuery, type WorkWeek } from './query';
