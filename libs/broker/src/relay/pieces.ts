import type { Lane, Parcel } from './lane';

/** What of one partition goes into a request. */
export interface Piece {
  readonly lane: Lane;
  readonly parcels: readonly Parcel[];
  readonly bytes: number;
}

/** A request stays below this many events, so that encoding it does not keep leases from being renewed. */
const eventsAtMost = 4_000;

/**
 * Chooses what to send next: a piece of every partition that has something, as many as one request takes, beginning at another lane each
 * time. A lane that failed in company goes alone, and one whose
 * lease may have run out not at all.
 */
export const nextPieces = (lanes: readonly Lane[], turn: number): readonly Piece[] => {
  const start = lanes.length === 0 ? 0 : turn % lanes.length;
  const now = performance.now();
  const ready = [...lanes.slice(start), ...lanes.slice(0, start)].filter(
    (lane) => lane.state() === 'publishing' && lane.waiting().length > 0 && now < lane.leasedUntil,
  );
  const [first] = ready;
  if (first?.alone) return [pieceOf(first)];
  const pieces: Piece[] = [];
  let events = 0;
  for (const lane of ready) {
    if (lane.alone) continue;
    const piece = pieceOf(lane);
    if (pieces.length > 0 && events + piece.parcels.length > eventsAtMost) break;
    pieces.push(piece);
    events += piece.parcels.length;
  }
  return pieces;
};

/** As many of the waiting events as the lane's budget takes, and one at least. */
const pieceOf = (lane: Lane): Piece => {
  const parcels: Parcel[] = [];
  let bytes = 0;
  for (const parcel of lane.waiting()) {
    if (parcels.length > 0 && bytes + parcel.bytes > lane.budget) break;
    parcels.push(parcel);
    bytes += parcel.bytes;
  }
  return { lane, parcels, bytes };
};
