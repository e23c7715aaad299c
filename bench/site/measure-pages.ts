import type { Page } from 'playwright-core'
import * as z from 'zod/mini'
import { openBrowser } from '../../tools/browser/open-browser.ts'
import type { LocalRun } from '../local-run/start-local.ts'
import type { Row } from '../row.ts'
import { median } from '../statistics.ts'
import { crowded } from './crowded-dealer.ts'
import { type WatchedPage, watchPage } from './watch-page.ts'

const rounds = 7
const slowness = 4
const ms = z.number()

const base = `/d/${crowded.dealerId}`
const item = (page: Page) => page.locator('.problem-item').first()
const last = (page: Page) => page.locator(`.problem-item:nth-child(${crowded.problems})`)
const more = (page: Page) => page.getByRole('button', { name: 'Mostrar más' })

/** From a reload, with the sign-in kept and nothing in the cache: the first content, and the list itself. */
const paints = async ({ page, slowDown }: WatchedPage) => {
  const samples: { first: number; list: number }[] = []
  await slowDown(slowness)
  for (let round = 0; round <= rounds; round += 1) {
    await page.reload()
    await item(page).waitFor()
    const list = z.parse(ms, await page.evaluate('performance.now()'))
    const first = `performance.getEntriesByName('first-contentful-paint')[0].startTime`
    samples.push({ first: z.parse(ms, await page.evaluate(first)), list })
  }
  await slowDown(1)
  const warm = samples.slice(1)
  return { first: median(warm.map(({ first }) => first)), list: median(warm.map(({ list }) => list)) }
}

/** Presses "more" until a whole list is shown. */
const showAll = async (page: Page) => {
  while (await more(page).isVisible()) {
    await more(page).click()
    await page.getByRole('button', { name: 'Cargando' }).waitFor({ state: 'hidden' })
  }
}

/** From 1,000 problems to those of a filter, and back to all of them. */
const filterings = async ({ page, mainThread }: WatchedPage) => {
  const samples: { filter: number; back: number }[] = []
  for (let round = 0; round <= rounds; round += 1) {
    await showAll(page)
    await page.locator('summary').filter({ hasText: 'Filtros' }).click()
    await page.getByLabel('Llamada', { exact: true }).selectOption('after-service')
    // Looking for things costs the page time, too: what is pressed has the focus before, and one selector says the rest.
    await page.getByRole('button', { name: 'Filtrar' }).focus()
    const filter = await mainThread(async () => {
      await page.keyboard.press('Enter')
      await last(page).waitFor({ state: 'detached' })
      await item(page).waitFor()
    })
    const back = await mainThread(async () => {
      await page.goBack()
      await last(page).waitFor({ state: 'attached' })
    })
    samples.push({ filter, back })
  }
  const warm = samples.slice(1)
  return { filter: median(warm.map(({ filter }) => filter)), back: median(warm.map(({ back }) => back)) }
}

/** The pages of the crowded dealer, which must be there, in a browser on the local run. */
export async function* measurePages({ site }: Pick<LocalRun, 'site'>): AsyncIterable<Row> {
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'es-ES' })
    const page = await context.newPage()
    await page.goto(new URL(`/entrar?to=${base}/problemas`, site).href)
    await page.getByRole('button', { name: 'Marta Vela' }).click()
    await item(page).waitFor()
    const watched = await watchPage(page)
    const { first, list } = await paints(watched)
    const from = `median of ${rounds} loads, processor slowed ${slowness}x`
    yield { figure: 'first contentful paint of the problem list', value: first, unit: 'ms', bar: 1500, from }
    yield { figure: 'the problem list itself is there', value: list, unit: 'ms', bar: null, from }
    const { filter, back } = await filterings(watched)
    const listed = `processor time of the main thread, median of ${rounds}`
    yield { figure: 'from 1,000 problems to a filter', value: filter, unit: 'ms', bar: 100, from: listed }
    yield { figure: 'back to the 1,000 problems', value: back, unit: 'ms', bar: null, from: listed }
    const path = `${base}/problemas/${crowded.callId}`
    await page.goto(new URL(path, site).href)
    await page.locator('.timeline > li').first().waitFor()
    const entries = await watched.mainThread(() => showAll(page))
    yield {
      figure: 'a full case (300 entries): showing the rest of them',
      value: entries,
      unit: 'ms',
      bar: null,
      from: 'processor time of the main thread',
    }
  } finally {
    await browser.close()
  }
}
