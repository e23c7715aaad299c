import { pathMatcher } from './path-matcher.ts'

/** A route that a request is served by, with the parameters of its path. */
type ServedRoute = { key: string; params: Readonly<Record<string, string>> }

type Page = { method: string; path: string }

/**
 * The route that a request for a page means although it matches none, null if it means no page: `HEAD` is served as
 * `GET`, and a path that ends in a slash by the redirect to the page itself.
 *
 * @param pages what `HEAD` may be asked of
 * @param redirects paths with the redirects that serve them with a slash at the end
 */
export const pageRoute = (pages: readonly Page[], redirects: readonly (Page & { from: string })[]) => {
  const asked = pages.map(({ method, path }) => ({ key: `${method} ${path}`, paramsIn: pathMatcher(path) }))
  const slashed = redirects.map(({ method, path, from }) => ({
    key: `${method} ${path}`,
    paramsIn: pathMatcher(`${from}/`),
  }))
  return (method: string, rawPath: string): ServedRoute | null => {
    if (method !== 'GET' && method !== 'HEAD') return null
    const found = [...(method === 'HEAD' ? asked : []), ...slashed].flatMap(({ key, paramsIn }) => {
      const params = paramsIn(rawPath)
      return params ? [{ key, params }] : []
    })
    // A path without parameters, such as `/docs/viewer.js`, before one with: `/docs/{page}`.
    return found.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0] ?? null
  }
}
