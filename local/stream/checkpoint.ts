type RecordPosition = { sequence: string; done: boolean }

/**
 * How far a shard is done without gaps: records end in any order, but only what lies before the first unfinished
 * one need never be read again.
 */
export const checkpoint = (moved: (sequence: string) => void) => {
  let places: RecordPosition[] = []
  let settled = 0
  const settle = () => {
    const before = settled
    while (places[settled]?.done) settled++
    const last = places[settled - 1]?.sequence
    if (settled === before || last === undefined) return
    if (settled > 1000) {
      places = places.slice(settled)
      settled = 0
    }
    moved(last)
  }
  return {
    /** In the order of the shard. Answers what to call when the record is taken or given up. */
    add: (sequence: string): (() => void) => {
      const place = { sequence, done: false }
      places.push(place)
      return () => {
        place.done = true
        settle()
      }
    },
    /** Records read and not yet behind the checkpoint. */
    size: () => places.length - settled,
  }
}
