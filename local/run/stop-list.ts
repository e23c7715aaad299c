/** What a run has started, to be stopped in reverse order. */
export type StopList = {
  add: (stop: () => Promise<void> | void) => void
  /** Stops everything; never throws. */
  stopAll: () => Promise<void>
}

export const stopList = (): StopList => {
  const stops: (() => Promise<void> | void)[] = []
  return {
    add: (stop) => void stops.push(stop),
    stopAll: async () => {
      for (const stop of stops.splice(0).reverse()) {
        try {
          await stop()
        } catch {
          // Anything that cannot be stopped ends with the process; the rest must still be stopped.
        }
      }
    },
  }
}
