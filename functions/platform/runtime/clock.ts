/** Answers the present instant. Handed in by entries; a rule takes a `Date` instead and never asks. */
export type Clock = () => Date

/** The server's own clock: the only one whose times count as facts. */
export const systemClock: Clock = () => new Date()
