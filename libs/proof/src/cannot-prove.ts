/** A proof could not be carried out. The message says why and what to do next, and may be shown to anybody who operates the service. */
export class CannotProve extends Error {
  override readonly name = 'CannotProve';
}
