/** Computes a value on first use, and returns the same one from then on. */
export const memoize = <T extends object | string>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => (made ??= make())
}
