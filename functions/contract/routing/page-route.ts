import { pathMatcher } from './path-matcher.ts'

/** A route that a request is served by, with the parameters of its path. */
type ServedRoute = { key: string; params: Readonly<Record<string, string>> }

type Page = { method: string; path: string }

/**
 * The route that serves a request for one of the pages although it matches none: `HEAD` is served as `GET`. Null if it
 * means no page.
 */
export const pageRoute = (pages: readonly Page[]) => {
  const asked = pages.map(({ method, path }) => ({ key: `${method} ${path}`, paramsIn: pathMatcher(path) }))
  return (method: string, rawPath: string): ServedRoute | null => {
    if (method !== 'HEAD') return null
    const found = asked.flatMap(({ key, paramsIn }) => {
      const params = paramsIn(rawPath)
      return params ? [{ key, params }] : []
    })
    // A path without parameters, such as `/docs/viewer.js`, before one with: `/docs/{page}`.
    return found.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0] ?? null
  }
}
