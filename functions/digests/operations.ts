import * as z from 'zod/mini'
import { named } from '../platform/content/named.ts'
import type { Operations } from '../platform/http/operation.ts'

/** A token that cannot be one leads nowhere like any other: the same page. A mail's link may have grown a query. */
const subscription = {
  path: '/v1/mail-subscriptions/{token}',
  scope: null,
  audience: ['public'],
  params: z.object({ token: z.string() }),
  query: z.object({}),
  rawType: 'text/html; charset=utf-8',
  pages: true,
  errors: [],
} as const

/** The field of the page's form; a box that is not ticked is absent. */
const subscriptionEnd = named('MailSubscriptionEnd', z.object({ sure: z.optional(z.literal('yes')) }))

/** What the recipient of a digest or of a monthly report can do with its link, without signing in. */
export const digestOperations = {
  showMailSubscription: {
    ...subscription,
    id: 'showMailSubscription',
    method: 'GET',
    summary:
      'The page behind the link in a digest or a monthly report, with a form that ends it; changes nothing',
    responses: { 200: null, 404: null },
  },
  checkMailSubscription: {
    ...subscription,
    id: 'checkMailSubscription',
    method: 'HEAD',
    summary: 'The same without a body, for mail scanners; changes nothing, like the page itself',
    responses: { 200: null, 404: null },
  },
  endMailSubscription: {
    ...subscription,
    id: 'endMailSubscription',
    method: 'POST',
    query: z.object({
      again: z.optional(z.string().check(z.maxLength(10))),
      form: z.optional(z.string().check(z.maxLength(10))),
    }),
    // What a mail client sends is its own (RFC 8058), in either form of HTML's.
    form: subscriptionEnd,
    formOptional: true,
    example: { sure: 'yes' },
    summary:
      "End a digest or a monthly report for its recipient, by the page's form or by a mail client's one click (RFC 8058): a digest's address is taken off the dealer's `digestRecipients`; of the report it is kept that it wants no more, until it is sent with `again=yes`. The page's own form, `form=yes`, ends nothing without its tick, `sure=yes`, because mail scanners submit forms as they find them; any other body is ignored. Alerts are not affected",
    responses: { 200: null, 404: null },
  },
} as const satisfies Operations
