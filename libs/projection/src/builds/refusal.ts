/** Why a change to builds cannot be made now. */
export type BuildRefusalCode =
  | 'unknown-view'
  | 'unknown-build'
  | 'nothing-ready'
  | 'nothing-kept'
  | 'build-behind'
  | 'build-serves'
  | 'rebuild-open'
  | 'readers-busy'
  | 'builds-differ';

/** A change to builds that is refused; nothing has changed. The message says what to do, without patient data. */
export class BuildRefusal extends Error {
  override readonly name = 'BuildRefusal';

  constructor(
    readonly code: BuildRefusalCode,
    message: string,
  ) {
    super(message);
  }
}
