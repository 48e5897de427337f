/** The fields of a class that documents an answer, without being an instance of it. */
export type Plain<Documented> = { readonly [Field in keyof Documented]: Documented[Field] };
