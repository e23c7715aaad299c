/** JSON text as a value. Anything that is not JSON becomes a text, which has no fields: the form check reports it. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return 'not JSON'
  }
}
