/** The parameters of a path by a pattern such as `/d/:dealerId/problemas`; null if it does not match. */
export const matchPath = (pattern: string, path: string): Record<string, string> | null => {
  const expected = pattern.split('/')
  const given = path.replace(/(?<=.)\/$/, '').split('/')
  if (expected.length !== given.length) return null
  const parameters: Record<string, string> = {}
  for (const [index, part] of expected.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith(':') && value !== '') {
      try {
        parameters[part.slice(1)] = decodeURIComponent(value)
      } catch {
        return null
      }
    } else if (part !== value) return null
  }
  return parameters
}
