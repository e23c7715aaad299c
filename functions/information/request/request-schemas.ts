import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { day, utcInstant } from '../../platform/content/schemas.ts'
import { correctable } from './new-request.ts'

const marketingState = named('MarketingState', z.enum(['unconfirmed', 'confirmed', 'withdrawn']))
const moment = z.nullable(utcInstant)
const who = z.nullable(z.string())

/** What was asked, until its time is over. */
const question = named(
  'InformationQuestion',
  z.object({
    phone: z.nullable(z.string()),
    message: z.nullable(z.string()),
    answeredAt: moment,
    answeredBy: who,
    until: utcInstant,
  }),
)

/** The wish to hear of other services, until its time is over. */
const marketing = named(
  'MarketingChoice',
  z.object({
    state: marketingState,
    confirmedAt: moment,
    confirmedBy: who,
    withdrawnAt: moment,
    withdrawnBy: who,
    until: utcInstant,
  }),
)

/** Who of Asortis's people looked at a request, and on which day. */
const view = named('InformationRequestView', z.object({ day, by: z.string() }))

/** A request as staff see it; either half is null once its time is over, or if there never was one. */
const informationRequestResponse = named(
  'InformationRequest',
  z.object({
    requestId: z.string(),
    receivedAt: utcInstant,
    name: z.string(),
    company: z.string(),
    email: z.string(),
    textVersion: z.int(),
    textHash: z.string(),
    question: z.nullable(question),
    marketing: z.nullable(marketing),
  }),
)
export type ShownRequest = z.output<typeof informationRequestResponse>

/** Another request from the same e-mail address, whatever its letter case. */
const other = named('OtherInformationRequest', z.object({ requestId: z.string(), receivedAt: utcInstant }))

/**
 * One request, with who looked at it in the last year, the newest first, at most a hundred; and the other requests of its
 * address, the newest first, at most a hundred: what somebody asks about their data concerns all of them.
 */
export const informationRequestDetail = named(
  'InformationRequestDetail',
  z.extend(informationRequestResponse, { views: z.array(view), others: z.array(other) }),
)

/** A page of requests. */
export const informationRequestPage = named(
  'InformationRequestPage',
  z.object({ items: z.array(informationRequestResponse), next: z.nullable(z.string()) }),
)

/** By what requests are found: their e-mail address, in any letter case. */
export const requestSearch = named('InformationRequestSearch', z.strictObject({ email: correctable.email }))

/** The requests that were found, the newest first, at most a hundred; `more` if there are others. */
export const requestsFound = named(
  'InformationRequestsFound',
  z.object({ items: z.array(informationRequestResponse), more: z.boolean() }),
)

/** Which requests are listed: those to answer, all, or those with a wish for news, also after the request itself. */
export const listedRequests = named('ListedInformationRequests', z.enum(['open', 'all', 'marketing']))

/** What staff record of a request: that it was answered, a correction, or what the person said about news. */
export const requestChange = named(
  'InformationRequestChange',
  z.strictObject({
    name: z.optional(correctable.name),
    company: z.optional(correctable.company),
    email: z.optional(correctable.email),
    phone: z.optional(z.nullable(correctable.phone)),
    message: z.optional(z.nullable(correctable.message)),
    answered: z.optional(z.boolean()),
    marketing: z.optional(named('MarketingAnswer', z.enum(['confirmed', 'withdrawn']))),
  }),
)
export type RequestChange = z.output<typeof requestChange>
