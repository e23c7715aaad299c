/** Makes a value when it is first asked for, and returns the same one ever after. */
export const memoize = <T extends object | string>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => (made ??= make())
}
