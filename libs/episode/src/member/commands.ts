/** Fields of the commands about a member of the staff, by command. */
export type MemberCommandData = object;
