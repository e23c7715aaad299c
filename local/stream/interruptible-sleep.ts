/** Sleeps that can be interrupted: all of them when the run stops, the poller's when something was written. */
export const interruptibleSleep = () => {
  const sleeping = new Set<() => void>()
  let stopped = false
  return {
    wait: (ms: number) =>
      new Promise<void>((resolve) => {
        if (stopped) return resolve()
        const end = () => {
          clearTimeout(timer)
          sleeping.delete(end)
          resolve()
        }
        const timer = setTimeout(end, ms)
        sleeping.add(end)
      }),
    wake: () => {
      for (const end of [...sleeping]) end()
    },
    stop: () => {
      stopped = true
      for (const end of [...sleeping]) end()
    },
    stopped: () => stopped,
  }
}
