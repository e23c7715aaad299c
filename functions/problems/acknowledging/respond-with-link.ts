import type { DomainError } from '../../platform/errors/errors.ts'
import type { ErrorWords } from '../../platform/pages/error-page.ts'
import { respondWithErrorPage, respondWithPage } from '../../platform/pages/respond-with-page.ts'
import { linkPage } from './link-page.ts'
import type { LinkView } from './link-view.ts'
import { invalidLink, notNow, unreadableForm } from './page-words.ts'

/** The response with the page of a valid link. */
export const respondWithLink = (view: LinkView) => respondWithPage(linkPage(view))

/** The response to a form: 422 with the form again if it had a mistake. */
export const respondToForm = (view: LinkView) =>
  view.state === 'open' && view.mistake !== undefined
    ? { ...respondWithLink(view), status: 422 as const }
    : respondWithLink(view)

const wordsFor = (status: number): ErrorWords => {
  if (status === 404) return invalidLink
  return status >= 500 ? notNow : unreadableForm
}

/** The response for an error, as a page: every token that leads nowhere has the same. */
export const respondWithError = (fault: DomainError) =>
  respondWithErrorPage(fault, wordsFor(fault.error.status))
