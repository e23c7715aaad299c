/** How long a run may still go on. */
export type Patience = { remainingMs: () => number }

/** Left of a run's time to end in order: more than one request takes that is tried four times. */
const reserveMs = 20_000

/** Whether a run may begin something more. */
export const timeLeftIn =
  ({ remainingMs }: Patience) =>
  (): boolean =>
    remainingMs() > reserveMs
