import { audienceClients } from '../platform/runtime/function-settings.ts'
import { ok } from '../platform/http/response.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { memoize } from '../platform/runtime/memoize.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { openApiDocument } from './document/open-api.ts'
import { contractOperations as operations } from './operations.ts'
import { parts } from './parts.ts'
import { respondWithFile, servedFile } from './pages/served-file.ts'
import { drawChecker, reference, sitePage, viewer } from './pages/site.ts'
import { pageRoute } from './routing/page-route.ts'
import { unmatchedRoute } from './routing/unmatched-route.ts'
import { contractHttpSettings } from './settings.ts'
import { vocabulary } from './vocabulary/vocabulary.ts'

const settings = readSettings(contractHttpSettings)

// Requests for unknown paths come here too, and need none of this.
const contract = memoize(() =>
  servedFile(JSON.stringify(openApiDocument()), { contentType: operations.getOpenApi.rawType }),
)
const pages = Object.values(operations)
const unmatched = memoize(() =>
  unmatchedRoute([
    ...parts.flatMap(({ operations: all }) => Object.values(all)),
    ...pages.map(({ path }) => ({ method: 'HEAD', path })),
  ]),
)
const page = pageRoute(pages)

const common = { 'cache-control': 'max-age=300', 'x-content-type-options': 'nosniff' }
const immutable = { 'cache-control': 'public, max-age=31536000, immutable' }

/**
 * Serves the contract and the documentation. A request that matches no route gets 405 if its path is known, else 404,
 * unless it is a page's `HEAD`.
 */
export const handler = httpHandler(
  [
    route(operations.getVocabulary, async () => ok(vocabulary(), common)),
    route(operations.getOpenApi, async ({ header }) => respondWithFile(contract(), header)),
    route(operations.getDocs, async ({ header }) => respondWithFile(reference(), header)),
    route(operations.getDocsPage, async ({ params, header }) =>
      respondWithFile(sitePage(params.page), header),
    ),
    route(operations.getDocsViewer, async ({ query, header }) => {
      const file = viewer()
      const lasting = query.v === file.version ? immutable : {}
      return respondWithFile({ ...file, headers: { ...file.headers, ...lasting } }, header)
    }),
    route(operations.getDrawChecker, async ({ header }) => respondWithFile(drawChecker(), header)),
  ],
  { clients: audienceClients(settings) },
  {
    unmatched: ({ requestContext: { http }, rawPath }) =>
      page(http.method, rawPath) ?? unmatched()(http.method, rawPath),
  },
)
