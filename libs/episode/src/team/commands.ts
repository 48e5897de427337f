/** Fields of the commands about a care team as a whole, by command. */
export type TeamCommandData = object;
