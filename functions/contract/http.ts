import { audienceClients } from '../platform/runtime/function-settings.ts'
import { ok } from '../platform/http/response.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { memoize } from '../platform/runtime/memoize.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { pagePolicy, renderDocsPage } from './pages/docs-page.ts'
import { checkerSource } from './pages/draw-guide.ts'
import { guidePolicy, renderGuidePage } from './pages/guide-page.ts'
import { openApiDocument } from './document/open-api.ts'
import { contractOperations as operations } from './operations.ts'
import { contractHttpSettings } from './settings.ts'
import { vocabulary } from './vocabulary/vocabulary.ts'

const settings = readSettings(contractHttpSettings)

// Wrong paths come here too, and need none of these.
const contract = memoize(openApiDocument)
const json = memoize(() => JSON.stringify(contract()))
const page = memoize(() => renderDocsPage(contract()))
const guide = memoize(renderGuidePage)

const common = { 'cache-control': 'max-age=300', 'x-content-type-options': 'nosniff' }

/** The contract to read, and 404 for whatever is no route at all. */
export const handler = httpHandler(
  [
    route(operations.getVocabulary, async () => ok(vocabulary(), common)),
    route(operations.getOpenApi, async () => ({
      ...ok(null, common),
      raw: { contentType: operations.getOpenApi.rawType, body: json() },
    })),
    route(operations.getDocs, async () => ({
      ...ok(null, { ...common, 'content-security-policy': pagePolicy, 'referrer-policy': 'no-referrer' }),
      raw: { contentType: operations.getDocs.rawType, body: page() },
    })),
    route(operations.getDrawGuide, async () => ({
      ...ok(null, { ...common, 'content-security-policy': guidePolicy, 'referrer-policy': 'no-referrer' }),
      raw: { contentType: operations.getDrawGuide.rawType, body: guide() },
    })),
    route(operations.getDrawChecker, async () => ({
      ...ok(null, { ...common, 'content-disposition': 'attachment; filename="check_draw.py"' }),
      raw: { contentType: operations.getDrawChecker.rawType, body: checkerSource },
    })),
  ],
  audienceClients(settings),
)
