import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../tools/browser/open-browser.ts'
import { openVisit, type Person, signIn } from '../support/browser/open-console.ts'
import { type LocalRun, startLocalRun } from '../support/running/local-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'survey-charts-e2e-'))
let run: LocalRun
let browser: Browser
beforeAll(async () => {
  ;[run, browser] = await Promise.all([startLocalRun(join(folder, 'data'), ['--history']), openBrowser()])
}, 1_200_000)
afterAll(async () => {
  await browser?.close()
  await run?.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

/** The titles of a page's charts in which there is something to see. */
const chartsOf = async (person: Person, path: string): Promise<string[]> => {
  const visit = await openVisit(browser, run)
  try {
    await signIn(visit, run, person, path)
    const charts = visit.page.locator('figure.chart').filter({ has: visit.page.locator('.point') })
    await charts.first().waitFor()
    expect(visit.watch.faults()).toEqual([])
    return await charts.locator('figcaption > h2, figcaption > h3').allTextContents()
  } finally {
    await visit.context.close()
  }
}

test('the sample’s year has something to show in the charts of a dealer, a brand and a group', async () => {
  const trends = [
    'Diferencia media, mes a mes',
    'Valoraciones idénticas, mes a mes',
    'A un punto o menos, mes a mes',
  ]
  const funnels = ['Diferencia media de cada concesionario', 'Valoraciones idénticas de cada concesionario']
  expect(await chartsOf('Lucía Martín', '/d/gredos/encuesta')).toEqual(
    expect.arrayContaining([...trends, 'Responden con su nombre, mes a mes']),
  )
  expect(await chartsOf('Marta Vela', '/asortis/marcas/lince/encuesta')).toEqual(
    expect.arrayContaining(funnels),
  )
  expect(await chartsOf('Marta Vela', '/asortis/marcas/lince/encuesta?pregunta=P5')).toEqual(
    expect.arrayContaining(['La misma opción, por concesionario']),
  )
  expect(await chartsOf('Elvira Pastor', '/d/duero/grupo')).toEqual(expect.arrayContaining(trends))
  expect(await chartsOf('Marta Vela', '/asortis/grupos/meseta')).toEqual(
    expect.arrayContaining([...trends, ...funnels]),
  )
}, 300_000)
