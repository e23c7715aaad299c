import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { FormFields } from '../../platform/http/form-body.ts'
import { rawResult } from '../../platform/http/response.ts'
import { isTransient } from '../../platform/retry/transient-faults.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import type { FormView } from '../page/form-html.ts'
import type { Trouble } from '../page/form-words.ts'
import { failedPage, mistakesPage, unreadablePage } from '../page/pages.ts'
import { pagePath } from '../page/public-shell.ts'
import type { NewRequest } from '../request/new-request.ts'
import { TooManyFromAddress } from './receive-request.ts'
import { readForm } from './read-form.ts'

/** The headers of the pages that a form gets: like the site's own, with nothing to run. */
const pageHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
}

const html = (body: string) => ({ contentType: 'text/html; charset=utf-8', body })

const shown = <S extends 422 | 429 | 503>(
  status: S,
  view: FormView,
  headers: Record<string, string> = {},
) => ({
  status,
  body: null,
  headers: { ...pageHeaders, ...headers },
  raw: html(mistakesPage(view)),
})

const nothingTyped: FormView = { typed: {}, mistakes: {} }

/** What to say of a fault that will pass; null for any other. */
const troubleOf = (fault: unknown): Trouble | null => {
  if (fault instanceof TooManyFromAddress) return 'too-many-from-here'
  if (fault instanceof DomainError && fault.error === platformErrors.tooManyRequests) return 'too-many'
  return fault instanceof DomainError || isTransient(fault) ? 'not-now' : null
}

/**
 * Responds to a form: 303 to the page that says that it was received, or the form again, with what was typed. One that
 * another site sent is not taken, and shown empty: it would count for the address of a visitor who never pressed our
 * button. Throws faults that will not pass.
 */
export const respondToForm =
  (receive: (request: NewRequest) => Promise<void>) =>
  async (form: FormFields, fetchSite: string | undefined) => {
    if (fetchSite === 'cross-site') return shown(422, { ...nothingTyped, trouble: 'from-elsewhere' })
    const { request, view } = readForm(form)
    if (!request) return shown(422, view)
    try {
      await receive(request)
    } catch (fault) {
      const trouble = troubleOf(fault)
      if (trouble === null) throw fault
      if (trouble === 'not-now') log('error', 'fault', faultFields(fault))
      const headers = fault instanceof DomainError ? { ...fault.headers } : { 'retry-after': '1' }
      return shown(trouble === 'not-now' ? 503 : 429, { ...view, trouble }, headers)
    }
    return {
      status: 303 as const,
      body: null,
      headers: { ...pageHeaders, location: `${pagePath}/recibida` },
    }
  }

/** The response to whoever asks for the address that forms are sent to, such as by going to it again: an empty form. */
export const leadToForm = () => ({
  status: 303 as const,
  body: null,
  headers: { ...pageHeaders, location: `${pagePath}#solicitud` },
})

/** The response for an error as a page. */
export const respondWithError = ({ error, headers }: DomainError) => {
  const page = error.status >= 500 ? failedPage() : unreadablePage()
  return rawResult(error.status, html(page), { ...pageHeaders, ...headers })
}
