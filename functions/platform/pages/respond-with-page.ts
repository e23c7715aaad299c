import type { DomainError } from '../errors/errors.ts'
import { rawResult } from '../http/response.ts'
import { errorPage, type ErrorWords } from './error-page.ts'
import { pageHeaders } from './page-shell.ts'

const html = (body: string) => ({ contentType: 'text/html; charset=utf-8', body })

/** The response with a page behind a link. */
export const respondWithPage = (page: string) => ({
  status: 200 as const,
  body: null,
  headers: { ...pageHeaders },
  raw: html(page),
})

/** The response for an error as a page, with these words. */
export const respondWithErrorPage = ({ error, headers }: DomainError, words: ErrorWords) => {
  const wait: Record<string, string> = error.status === 503 ? { 'retry-after': '1' } : {}
  return rawResult(error.status, html(errorPage(words)), { ...pageHeaders, ...wait, ...headers })
}
