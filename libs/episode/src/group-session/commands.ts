/** Fields of the commands about a group session, by command. */
export type GroupSessionCommandData = object;
