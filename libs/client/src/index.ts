export { createClient, type Client } from './client';
export type { Checkpoint, CheckpointStore, FeedBatch, FeedEvent, Position } from './feeds/checkpoint';
export type { FeedReader, FollowOptions, ReadOptions, Way } from './feeds/feed';
export { routeOf } from './operations';
export type { AnswerOf, Beside, CommandBody, CommandName, OperationName, Receipt, RequestOf } from './operations';
export { isProblem, ServiceProblem, ServiceUnreachable, type Problem } from './problem';
export type { ClientOptions, Sent } from './transport';
export type { components as HttpComponents } from './generated/http';
export type { components as EventComponents } from './generated/events';
