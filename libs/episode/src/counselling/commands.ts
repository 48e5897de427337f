/** Fields of the commands about counselling, by command. */
export type CounsellingCommandData = object;
