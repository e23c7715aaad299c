import { randomBytes } from 'node:crypto'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { DomainError, platformErrors } from '../platform/errors/errors.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { ok } from '../platform/http/response.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { systemRetryOnConflict } from '../platform/runtime/system-retry.ts'
import { tableClient } from '../platform/table/client.ts'
import { publishedText } from './consent/consent-schemas.ts'
import { informationOperations as operations } from './operations.ts'
import { intakeStore } from './receiving/intake-store.ts'
import { receiveRequest } from './receiving/receive-request.ts'
import { leadToForm, respondToForm, respondWithError } from './receiving/respond-to-form.ts'
import { senderAddress } from './receiving/sender-address.ts'
import { informationHttpSettings } from './settings.ts'

const settings = readSettings(informationHttpSettings)
const receive = receiveRequest({
  intake: intakeStore({ client: tableClient(), tableName: settings.TABLE_NAME }),
  fingerprint: keyedFingerprint(settings.FINGERPRINT_KEY),
  retryOnConflict: systemRetryOnConflict,
  clock,
  newId: () => randomBytes(8).toString('hex'),
  recipient: settings.CONTACT_EMAIL,
  siteUrl: settings.API_URL,
})

const addressOf = ({
  sourceIp,
  header,
}: {
  sourceIp: string
  header: (name: string) => string | undefined
}) =>
  senderAddress(settings.SITE_KEY, {
    sourceIp,
    forwardedFor: header('x-forwarded-for'),
    siteKey: header('x-site-key'),
  })

/** The HTTP handler of the public form. It may only write, and has nothing to warm up. */
export const handler = httpHandler(
  [
    route(operations.requestInformation, async (request) => {
      await receive(request.body, addressOf(request))
      return { status: 202 as const, body: { received: true as const } }
    }),
    route(operations.sendInformationForm, (request) =>
      respondToForm((asked) => receive(asked, addressOf(request)))(
        request.form,
        request.header('sec-fetch-site'),
      ),
    ),
    route(operations.showInformationForm, async () => leadToForm()),
    route(operations.getConsentText, async ({ params }) => {
      const text = publishedText(Number(params.textVersion))
      if (!text) throw new DomainError(platformErrors.notFound)
      return ok(text, { 'cache-control': 'public, max-age=3600' })
    }),
  ],
  { clients: audienceClients(settings) },
  { showError: respondWithError },
)
