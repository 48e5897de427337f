/** Fields of the commands about counselling, by command. */
export type CounsellingCommandData = Readonly<Record<never, never>>;
