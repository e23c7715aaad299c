const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/**
 * Matches raw paths with a path of the contract. Returns the decoded parameters, or null for any other path and for one
 * that cannot be decoded.
 */
export const pathMatcher = (path: string): ((rawPath: string) => Record<string, string> | null) => {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '([^/]+)')}$`)
  return (rawPath) => {
    const values = pattern.exec(rawPath)?.slice(1).map(decoded)
    if (!values) return null
    const params = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']))
    return values.includes(null) ? null : params
  }
}
