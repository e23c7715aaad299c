/** Returns the current instant. Passed in by entries; a rule takes a `Date` instead. */
export type Clock = () => Date

/** The server's clock, the only one whose times are recorded as facts. */
export const systemClock: Clock = () => new Date()
