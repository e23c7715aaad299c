/** Thrown when a request's path cannot be decoded. */
export class MalformedPath extends Error {}

export type Match<R> = { route: R; key: string; params: Readonly<Record<string, string>> }

type Segment = { text: string; parameter: boolean }
type Entry<R> = { route: R; key: string; method: string; segments: readonly Segment[] }

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new MalformedPath()
  }
}

const segmentsOf = (path: string): Segment[] =>
  path
    .split('/')
    .slice(1)
    .map((text) => {
      const name = /^\{([A-Za-z0-9_.-]+)\}$/.exec(text)?.[1]
      return name === undefined ? { text, parameter: false } : { text: name, parameter: true }
    })

/** More literal segments further to the left win: `/calls/latest` before `/calls/{callId}`. */
const specificity = ({ segments, method }: Entry<unknown>) =>
  segments.map(({ parameter }) => (parameter ? '1' : '0')).join('') + (method === 'ANY' ? '1' : '0')

/**
 * Finds a request's route as an HTTP API does: by method and path template, the most specific first, otherwise
 * `$default`, otherwise null. Parameters are decoded; throws `MalformedPath` if one cannot be.
 */
export const routeTable = <R extends { key: string }>(routes: readonly R[]) => {
  const entries = routes
    .filter(({ key }) => key !== '$default')
    .map((route): Entry<R> => {
      const [method = '', path = ''] = route.key.split(' ')
      if (path.includes('+}')) throw new Error(`Greedy parameters are not supported: ${route.key}`)
      return { route, key: route.key, method, segments: segmentsOf(path) }
    })
    .sort((a, b) => (specificity(a) < specificity(b) ? -1 : 1))
  const usual = routes.find(({ key }) => key === '$default')

  return (method: string, path: string): Match<R> | null => {
    const given = path.split('/').slice(1).map(decode)
    for (const entry of entries) {
      if (entry.method !== method && entry.method !== 'ANY') continue
      if (entry.segments.length !== given.length) continue
      const params: Record<string, string> = {}
      const fits = entry.segments.every(({ text, parameter }, index) => {
        const value = given[index] ?? ''
        if (!parameter) return value === text
        params[text] = value
        return value !== ''
      })
      if (fits) return { route: entry.route, key: entry.key, params }
    }
    return usual ? { route: usual, key: '$default', params: {} } : null
  }
}
