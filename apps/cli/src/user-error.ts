/** Something that the person at the terminal can mend. Printed as one message, without a stack trace. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
