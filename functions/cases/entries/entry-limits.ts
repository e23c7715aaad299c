/** The most entries of any kind on a case (design.md, "Data"). */
export const maxEntries = 300
/** How often a call may be amended: a read of the call shows all of them. */
export const maxAmendments = 20
/** How often a problem may be reopened (design.md, "Data"). */
export const maxReopenings = 10

/**
 * Entries left free for what must always be possible: acknowledging, closing and verifying after each opening, reopening,
 * and closing the call.
 */
const reserved = 4 * (maxReopenings + 1)

/** Whether a case with this many entries can take another note, analysis or the like. */
export const hasRoom = (entries: number): boolean => entries < maxEntries - reserved
