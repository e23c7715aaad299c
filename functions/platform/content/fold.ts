/** Text as words are compared: whatever their case and accents. */
export const fold = (text: string): string => {
  // Most cells are short and plain, and there are millions of them.
  const bare = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return bare.toLowerCase().trim()
}
