import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { pathMatcher } from './path-matcher.ts'

type Served = { method: string; path: string }

/**
 * The error for a request that matches no route: 405 with `Allow` for another method of a known path, otherwise 404.
 * API Gateway itself has no 405: it hands both to the `$default` route. Only the error depends on the raw path.
 */
export const unmatchedRoute = (operations: readonly Served[]) => {
  const methods = new Map<string, string[]>()
  for (const { method, path } of operations) methods.set(path, [...(methods.get(path) ?? []), method])
  const paths = [...methods].map(([path, allowed]) => ({ matches: pathMatcher(path), allowed }))

  return (method: string, rawPath: string): DomainError => {
    const allowed = paths.flatMap((path) => (path.matches(rawPath) ? path.allowed : []))
    if (allowed.length === 0 || allowed.includes(method))
      return new DomainError(platformErrors.notFound, 'There is no such path.')
    const allow = [...new Set(allowed)].sort().join(', ')
    return new DomainError(platformErrors.methodNotAllowed, `This path takes ${allow}.`, {
      headers: { allow },
    })
  }
}
