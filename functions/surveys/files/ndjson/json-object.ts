import * as z from 'zod/mini'

const jsonRow = z.record(z.string(), z.unknown())

/** What a reviver is told of a value that is neither a list nor an object: how it is written. */
type Written = { source?: string }

/** What may be a number with more digits than a double has. */
const mayBeLong = /\d{16}|\de\+?\d/i

/** A number beyond those that a double tells apart, as it is written: another would come back. */
const asWritten = (_: string, value: unknown, { source }: Written = {}): unknown =>
  typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER ? (source ?? value) : value

/** The object in a line of JSON, large numbers as text with the digits that they are written with; undefined if it has none. */
export const objectOf = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = mayBeLong.test(text) ? JSON.parse(text, asWritten) : JSON.parse(text)
    return z.safeParse(jsonRow, value).data
  } catch {
    return undefined
  }
}

/** Whether a value is one of several: a list, or an object. */
export const isNested = (value: unknown): boolean => typeof value === 'object' && value !== null

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],]/g

/** The names in the object that a line of JSON holds, each as often as it is written: parsed, the last of several is left. */
export const writtenNames = (text: string): readonly string[] => {
  const names: string[] = []
  let [depth, isName] = [0, false]
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') {
      depth += 1
      isName = depth === 1
    } else if (token === '}' || token === ']') depth -= 1
    else if (token === ',') isName = depth === 1
    else if (isName) {
      names.push(String(JSON.parse(token)))
      isName = false
    }
  }
  return names
}

/** How many colons follow a quote in a line of JSON: at least as many as names are written in it. */
export const mostNames = (text: string): number => {
  let count = 0
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
    let before = at - 1
    while (text.charCodeAt(before) <= 32) before -= 1
    if (text[before] === '"') count += 1
  }
  return count
}
