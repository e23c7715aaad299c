/** Makes a thing when it is first asked for, and answers the same one ever after. */
export const memoize = <T extends object>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => (made ??= make())
}
