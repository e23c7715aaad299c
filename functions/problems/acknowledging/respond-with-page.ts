import type { DomainError } from '../../platform/errors/errors.ts'
import { rawResult } from '../../platform/http/response.ts'
import { linkPage } from './link-page.ts'
import type { LinkView } from './link-view.ts'
import { type ErrorWords, errorPage } from '../../platform/pages/error-page.ts'
import { pageHeaders } from '../../platform/pages/page-shell.ts'
import { invalidLink, notNow, unreadableForm } from './page-words.ts'

const raw = (body: string) => ({ contentType: 'text/html; charset=utf-8', body })

/** The response with the page of a valid link. */
export const respondWithLink = (view: LinkView) => ({
  status: 200 as const,
  body: null,
  headers: { ...pageHeaders },
  raw: raw(linkPage(view)),
})

/** The response to a form: 422 with the form again if it had a mistake. */
export const respondToForm = (view: LinkView) =>
  view.state === 'open' && view.mistake !== undefined
    ? { ...respondWithLink(view), status: 422 as const }
    : respondWithLink(view)

/** The response for an error, as a page: every token that leads nowhere has the same. */
export const respondWithError = ({ error, headers }: DomainError) => {
  const { status } = error
  const words: ErrorWords = status === 404 ? invalidLink : status >= 500 ? notNow : unreadableForm
  const wait: Record<string, string> = status === 503 ? { 'retry-after': '1' } : {}
  return rawResult(status, raw(errorPage(words)), { ...pageHeaders, ...wait, ...headers })
}
