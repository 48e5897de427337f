/** The fields of a class that documents an answer, without being an instance of it. */
export type Plain<Documented> = { readonly [Field in keyof Documented]: Documented[Field] };

/** The same for an answer that holds others. */
export type DeeplyPlain<Documented> = Documented extends object
  ? { readonly [Field in keyof Documented]: DeeplyPlain<Documented[Field]> }
  : Documented;
