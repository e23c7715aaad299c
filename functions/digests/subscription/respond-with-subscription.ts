import type { DomainError } from '../../platform/errors/errors.ts'
import type { FormFields } from '../../platform/http/form-body.ts'
import { respondWithErrorPage, respondWithPage } from '../../platform/pages/respond-with-page.ts'
import type { SubscriptionView } from './end-subscription.ts'
import { invalidSubscription, subscriptionNotNow, subscriptionPage } from './subscription-page.ts'

/** Whether the page's form was ticked. Pure. */
export const isSure = (form: FormFields): boolean => form.get('sure')?.includes('yes') ?? false

/** The response with the page of a valid link; `isUnticked`: after its form was sent without its tick. */
export const respondWithSubscription = (view: SubscriptionView, { isUnticked = false } = {}) =>
  respondWithPage(subscriptionPage(view, isUnticked))

/** The response for an error, as a page: every token that leads nowhere has the same. */
export const respondWithError = (fault: DomainError) =>
  respondWithErrorPage(fault, fault.error.status >= 500 ? subscriptionNotNow : invalidSubscription)
