import type { BrowserContext, Request } from 'playwright-core'

/** Of the sample data's customers: references, phones, visits. A URL with one of them would be in logs and histories. */
export const personal = /C-10\d\d|600\s?111|(OR|EN)-55\d\d/

/**
 * Responses in which nobody is: the vocabulary, a dealer's pulse, which is a number, and the published commitments of
 * draws and samples.
 */
const sameForAll = /\/v1\/vocabulary$|\/v1\/samples\/|\/problems\/pulse$|\/commitments\?/

const reading = (url: string): string => {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '))
  } catch {
    return url
  }
}

/** What went wrong in a browser, noticed as it happens. */
export type Watch = {
  /** Every fault so far, in words. */
  faults: () => readonly string[]
  /** Console messages that a journey provokes itself, such as the browser's own line about a 403. */
  allow: (message: RegExp) => void
}

const isApi = (request: Request, site: string) => request.url().startsWith(new URL('/v1/', site).href)

/**
 * Watches all pages of a context: no console error (which a violation of the site's policy is, too), no uncaught one, no
 * request to anybody else's host than that of `origins`, nothing personal in a URL, no response of the API that a cache may keep.
 */
export const watch = (context: BrowserContext, site: string, ...origins: readonly string[]): Watch => {
  const found = new Set<string>()
  // The browser's own line about each response of the service above 399, which the pages explain.
  const allowed: RegExp[] = [/status of 4\d\d .*\/v1\//]
  // The service's stand-ins, such as the bucket's, are on other ports of this machine.
  const known = new Set([site, ...origins].map((url) => new URL(url).hostname))
  context.on('console', (message) => {
    const text = `${message.text()} (${message.location().url})`
    if (['error', 'warning'].includes(message.type()) && !allowed.some((each) => each.test(text)))
      found.add(`console: ${text}`)
  })
  context.on('weberror', (error) => void found.add(`uncaught: ${error.error().stack}`))
  context.on('request', (request) => {
    const url = request.url()
    if (/^(data|blob|about):/.test(url)) return
    if (!known.has(new URL(url).hostname)) found.add(`third party: ${url}`)
    if (personal.test(reading(url))) found.add(`personal in a URL: ${url}`)
  })
  context.on('response', (response) => {
    const kept = response.headers()['cache-control'] ?? ''
    if (isApi(response.request(), site) && !/no-store/.test(kept) && !sameForAll.test(response.url()))
      found.add(`may be cached: ${response.url()} (${kept})`)
  })
  return { faults: () => [...found], allow: (message) => void allowed.push(message) }
}
