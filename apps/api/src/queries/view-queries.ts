import type { Type } from '@nestjs/common';
import type { Role } from '@throughline/kernel';

/** The reads of a view over HTTP. */
export interface ViewQueries {
  readonly controller: Type;
  readonly handlers: readonly Type[];
  /** Who may use each of its routes, by the id of the route's operation. */
  readonly operations: Readonly<Record<string, readonly Role[]>>;
}
