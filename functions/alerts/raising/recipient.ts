/** Asortis itself: the level after every level of a dealer (1 to 5). */
export const asortisLevel = 6

/** Somebody who is told of problems, at one level of the ladder. */
export type Recipient = { email: string; name?: string | undefined; level: number }
