/** A file's name without its ending: what it is of, as far as that was chosen, and which figures it has. */
export const fileName = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('-')
