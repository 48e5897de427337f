export { asyncApiDocument, type AsyncApiContents, type AsyncApiDocument } from './asyncapi/document';
export { eventVersions, nameOf, textAt, type EventVersion, type JsonSchema, type SchemasByPath } from './event-schemas';
export { readContracts, schemasIn, type Contracts } from './files';
export type { OpenApiDocument } from './openapi';
export { contractSite, type Served } from './pages/site';
