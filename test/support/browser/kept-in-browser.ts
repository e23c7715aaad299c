import type { Page } from 'playwright-core'
import * as z from 'zod/mini'
import type { LocalRun } from '../running/local-run.ts'

const session = z.object({ audience: z.string(), refreshToken: z.string() })
const config = z.looseObject({
  signIn: z.looseObject({ revoke: z.string(), clients: z.record(z.string(), z.string()) }),
})

/** Ends the sign-in of a page at the service, as if it had been ended elsewhere. */
export const revokeSignIn = async (page: Page, run: LocalRun): Promise<void> => {
  const kept: unknown = JSON.parse(String(await page.evaluate(`sessionStorage.getItem('session')`)))
  const { audience, refreshToken } = session.parse(kept)
  const { signIn } = config.parse(await (await fetch(new URL('/config.json', run.urls.site))).json())
  const body = new URLSearchParams({ token: refreshToken, client_id: signIn.clients[audience] ?? '' })
  const { ok } = await fetch(signIn.revoke, { method: 'POST', body })
  if (!ok) throw new Error('The sign-in could not be revoked')
}

/** The names of what the site has stored in the browser of a page. */
export const leftInBrowser = (page: Page): Promise<unknown> =>
  page.evaluate(`caches.keys().then((names) => ({
    session: Object.keys(sessionStorage), local: Object.keys(localStorage), caches: names, cookies: document.cookie }))`)
