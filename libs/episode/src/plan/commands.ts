/** Fields of the commands about the recovery plan, by command. */
export type PlanCommandData = object;
