/** The names of a table's entries, in their order, as the words that they are. */
export const namesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] => Object.keys(table) as Name[];
