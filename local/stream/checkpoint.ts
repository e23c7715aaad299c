type RecordPosition = { sequence: string; done: boolean }

/**
 * How far a shard has been processed without gaps: records finish in any order, but only those before the first
 * unfinished one never need to be read again.
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
    /** Call in the order of the shard. Returns a function to call when the record was processed or given up. */
    add: (sequence: string): (() => void) => {
      const place = { sequence, done: false }
      places.push(place)
      return () => {
        place.done = true
        settle()
      }
    },
    /** Records that have been read and are not behind the checkpoint. */
    size: () => places.length - settled,
  }
}
