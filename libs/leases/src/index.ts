export {
  createPartitionLeases,
  inLeaseTransaction,
  type Held,
  type LeaseTables,
  type PartitionLeases,
  type PartitionLeasesOptions,
  type Tended,
} from './partition-leases';
