/** Thrown where reading a file does not get on: it would be read at the same place for ever. */
class ReadingStuck extends Error {
  constructor(at: number) {
    super(`Reading the file does not get on from byte ${at}.`)
    this.name = 'ReadingStuck'
  }
}

/** Throws `ReadingStuck` unless the place after a step of reading is behind the one before it, both in bytes of the file. */
export const mustAdvance = (before: number, after: number): void => {
  if (after <= before) throw new ReadingStuck(before)
}
