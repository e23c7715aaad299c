import { openDigestRecipients } from '../directory/digest/open-digests.ts'
import { openDealers } from '../directory/reading/open-directory.ts'
import { openSubscriptions } from '../mails/subscription/open-subscriptions.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { systemClock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { digestOperations as operations } from './operations.ts'
import { digestsHttpSettings } from './settings.ts'
import { endSubscription, showSubscription } from './subscription/end-subscription.ts'
import {
  isSure,
  respondWithError,
  respondWithSubscription,
} from './subscription/respond-with-subscription.ts'

const settings = readSettings(digestsHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const dealers = openDealers(table)
const ports = {
  subscriptions: openSubscriptions(table),
  readDealer: async (dealerId: string) => (await dealers.get(dealerId, true))?.content,
}
const show = showSubscription(ports)
const end = endSubscription({ ...ports, ...openDigestRecipients(table, systemClock), clock: systemClock })

// Nobody has this id, so that what is read is nothing.
await warmUp(() => dealers.get('-', false))

/** The HTTP handler of the links in digests and reports: whoever has one is a person or a mail client, so errors are pages too. */
export const handler = httpHandler(
  [
    route(operations.showMailSubscription, async ({ params }) =>
      respondWithSubscription(await show(params.token)),
    ),
    route(operations.checkMailSubscription, async ({ params }) =>
      respondWithSubscription(await show(params.token)),
    ),
    route(operations.endMailSubscription, async ({ params, query, form, gatewayRequestId: requestId }) => {
      if (query.form === 'yes' && !isSure(form))
        return respondWithSubscription(await show(params.token), { isUnticked: true })
      return respondWithSubscription(await end(params.token, { requestId, again: query.again === 'yes' }))
    }),
  ],
  { clients: audienceClients(settings) },
  { showError: respondWithError },
)
