import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { LocalRun } from '../running/local-run.ts'
import { type Watch, watch } from './watch.ts'

/** The small world's people who sign in here. */
export type Person =
  'Carmen Ortega' | 'Lucía Martín' | 'Diego Salas' | 'Elvira Pastor' | 'Marta Vela' | 'Ignacio Roca'

/** Somebody at the console in a browser of their own. */
export type Visit = { context: BrowserContext; page: Page; watch: Watch }

/** A browser of one's own at the site, of which nothing is known yet. */
export const openVisit = async (browser: Browser, run: LocalRun): Promise<Visit> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'es-ES',
    acceptDownloads: true,
  })
  const { site, token, mail } = run.urls
  const watched = watch(context, site, token, mail)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return { context, page, watch: watched }
}

/** Goes to a page of the console and signs in on the way, as a person does who is not signed in. */
export const signIn = async ({ page }: Visit, run: LocalRun, person: Person, path = '/'): Promise<void> => {
  await page.goto(new URL(path, run.urls.site).href)
  await page.getByRole('button', { name: person }).click()
  await page.getByRole('button', { name: 'Salir' }).waitFor()
}
