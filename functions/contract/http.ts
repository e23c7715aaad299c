import { audienceClients } from '../platform/runtime/function-settings.ts'
import { ok } from '../platform/http/response.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { memoize } from '../platform/runtime/memoize.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { openApiDocument } from './document/openapi.ts'
import { contractOperations as operations } from './operations.ts'
import { parts } from './parts.ts'
import { unmatchedRoute } from './routing/unmatched-route.ts'
import { respondWithFile, servedFile } from './serving/served-file.ts'
import { contractHttpSettings } from './settings.ts'
import { vocabulary } from './vocabulary/vocabulary.ts'

const settings = readSettings(contractHttpSettings)

// Requests for unknown paths come here too, and need none of this.
const contract = memoize(() => servedFile(JSON.stringify(openApiDocument()), operations.getOpenApi.rawType))
const own = Object.values(operations)
const unmatched = memoize(() =>
  unmatchedRoute([
    ...parts.flatMap(({ operations: all }) => Object.values(all)),
    ...own.map(({ path }) => ({ method: 'HEAD', path })),
  ]),
)
const ownPaths = new Set<string>(own.map(({ path }) => path))

const common = { 'cache-control': 'max-age=300', 'x-content-type-options': 'nosniff' }

/**
 * Serves the contract and its words, also to `HEAD`. Any other request that matches no route gets 405 if its path is
 * known, else 404.
 */
export const handler = httpHandler(
  [
    route(operations.getVocabulary, async () => ok(vocabulary(), common)),
    route(operations.getOpenApi, async ({ header }) => respondWithFile(contract(), header)),
  ],
  { clients: audienceClients(settings) },
  {
    unmatched: ({ requestContext: { http }, rawPath }) =>
      http.method === 'HEAD' && ownPaths.has(rawPath)
        ? { key: `GET ${rawPath}` }
        : unmatched()(http.method, rawPath),
  },
)
