import type { DomainError } from '../../platform/errors/errors.ts'
import { respondWithErrorPage, respondWithPage } from '../../platform/pages/respond-with-page.ts'
import type { SubscriptionView } from './end-subscription.ts'
import { invalidSubscription, subscriptionNotNow, subscriptionPage } from './subscription-page.ts'

/** The response with the page of a valid link. */
export const respondWithSubscription = (view: SubscriptionView) => respondWithPage(subscriptionPage(view))

/** The response for an error, as a page: every token that leads nowhere has the same. */
export const respondWithError = (fault: DomainError) =>
  respondWithErrorPage(fault, fault.error.status >= 500 ? subscriptionNotNow : invalidSubscription)
