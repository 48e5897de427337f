export { asyncApiDocument, type AsyncApiContents, type AsyncApiDocument } from './asyncapi/document';
export { eventVersions, nameOf, textAt, type EventVersion, type JsonSchema, type SchemasByPath } from './event-schemas';
