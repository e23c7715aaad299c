import type { IncomingMessage, ServerResponse } from 'node:http'

const readable = /^\/oauth2\/(token|revoke)$/

/**
 * Lets pages of the site, and no others, read the responses of the token and revocation endpoints. Returns whether it
 * has answered: a browser asked what it may send.
 */
export const answerCors = (
  { method, url, headers }: IncomingMessage,
  response: ServerResponse,
  siteOrigin: string,
): boolean => {
  if (!readable.test(url ?? '')) return false
  response.setHeader('vary', 'origin')
  if (headers.origin === siteOrigin) response.setHeader('access-control-allow-origin', siteOrigin)
  if (method !== 'OPTIONS') return false
  if (headers.origin === siteOrigin) {
    response.setHeader('access-control-allow-methods', 'POST')
    response.setHeader('access-control-allow-headers', 'content-type')
  }
  response.writeHead(204).end()
  return true
}
