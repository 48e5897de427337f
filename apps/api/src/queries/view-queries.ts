import type { Type } from '@nestjs/common';
import type { ProjectionDefinition, Role } from '@throughline/kernel';

/** Routes of one controller, and who may use them. */
export interface Routes {
  readonly controller: Type;
  /** Who may use each of its routes, by the id of the route's operation. */
  readonly operations: Readonly<Record<string, readonly Role[]>>;
}

/** The reads of a view over HTTP. */
export interface ViewQueries extends Routes {
  readonly handlers: readonly Type[];
  /** The views that they are read from: an answer says how many of their keys are parked. */
  readonly views: readonly Pick<ProjectionDefinition, 'name' | 'version'>[];
}
