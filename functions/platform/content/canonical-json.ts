/**
 * JSON with sorted keys and no spaces (RFC 8785 for the values we use: strings, integers, booleans, null).
 * The same content always gives the same bytes, whatever order a client wrote its fields in.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  // One loop and one string: this runs for every call, and intermediate arrays take twice as long.
  let json = ''
  for (const key of Object.keys(value).sort()) {
    const item: unknown = Reflect.get(value, key)
    if (item === undefined) continue
    json += `${json === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`
  }
  return `{${json}}`
}
