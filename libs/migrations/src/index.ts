export { addressOf, migrateTables, type Address, type TableMigrations } from './migrate-tables';
