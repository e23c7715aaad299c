import * as z from 'zod/mini'
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

/** What the recipient of a digest can do with its link, without signing in. */
export const digestOperations = {
  showMailSubscription: {
    ...subscription,
    id: 'showMailSubscription',
    method: 'GET',
    summary: "The page behind a digest's link, with one button that ends it; changes nothing",
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
    summary:
      "End a digest for its recipient, by the page's button or by a mail client's one click (RFC 8058): the address is taken off the dealer's `digestRecipients`. The body is ignored. Alerts are not affected",
    responses: { 200: null, 404: null },
  },
} as const satisfies Operations
