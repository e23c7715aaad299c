import type { DomainError } from '../../platform/errors/errors.ts'
import { rawResult } from '../../platform/http/response.ts'
import { errorPage } from '../../platform/pages/error-page.ts'
import { pageHeaders } from '../../platform/pages/page-shell.ts'
import type { SubscriptionView } from './end-subscription.ts'
import { invalidSubscription, subscriptionNotNow, subscriptionPage } from './subscription-page.ts'

const html = (body: string) => ({ contentType: 'text/html; charset=utf-8', body })

/** The response with the page of a valid link. */
export const respondWithSubscription = (view: SubscriptionView) => ({
  status: 200 as const,
  body: null,
  headers: { ...pageHeaders },
  raw: html(subscriptionPage(view)),
})

/** The response for an error, as a page: every token that leads nowhere has the same. */
export const respondWithError = ({ error, headers }: DomainError) => {
  const { status } = error
  const wait: Record<string, string> = status === 503 ? { 'retry-after': '1' } : {}
  const words = status >= 500 ? subscriptionNotNow : invalidSubscription
  return rawResult(status, html(errorPage(words)), { ...pageHeaders, ...wait, ...headers })
}
