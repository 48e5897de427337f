import { join } from 'node:path';
import { findEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './server';

const databaseName = 'throughline';

const folderIn = (dataFolder: string): string => join(dataFolder, 'postgres');

/** A database on a server of this process. */
export interface StandaloneDatabase {
  readonly url: string;
  readonly server: EmbeddedPostgres;
}

/** Starts the embedded PostgreSQL of a data folder and makes the service's database. @throws as `startEmbeddedPostgres` */
export const openStandaloneDatabase = async (dataFolder: string): Promise<StandaloneDatabase> => {
  const server = await startEmbeddedPostgres({ folder: folderIn(dataFolder) });
  await server.createDatabase(databaseName);
  return { server, url: server.url(databaseName) };
};

/** The database that a running standalone keeps for the data folder, and the folder that it really lies in; null when none runs. */
export const findStandaloneDatabase = async (dataFolder: string): Promise<{ readonly url: string; readonly folder: string } | null> => {
  const server = await findEmbeddedPostgres(folderIn(dataFolder));
  return server && { url: server.url(databaseName), folder: server.folder };
};
