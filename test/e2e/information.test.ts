import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../tools/browser/open-browser.ts'
import { lookAt } from '../support/browser/look-at.ts'
import { type LocalRun, startLocalRun } from '../support/running/local-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'information-e2e-'))
let run: LocalRun
let browser: Browser
beforeAll(async () => {
  run = await startLocalRun(join(folder, 'data'))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await run.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

const urlOf = (path: string) => new URL(path, run.urls.site).href

test('without JavaScript and with the keyboard alone: a mistake, its correction, and one e-mail to Asortis', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 }, javaScriptEnabled: false })
  await page.goto(urlOf('/informacion'))
  await page.getByLabel('Su nombre').focus()
  const type = async (text: string) => {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  for (const text of ['Lucía <b>Fernández', 'Talleres Ribera', 'lucia@nowhere', '', 'Vendemos dos marcas.'])
    await type(text)
  // The trap is not among what the keyboard reaches: a link in the text may be.
  while ((await page.locator('#read:focus').count()) === 0) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  expect(await page.getByLabel('Su nombre').inputValue()).toBe('Lucía <b>Fernández')
  expect(await page.getByLabel('¿Qué le gustaría saber?').inputValue()).toBe('Vendemos dos marcas.')
  expect(await page.getByLabel(/He leído/).isChecked()).toBe(true)
  expect(await page.getByLabel(/Quiero recibir/).isChecked()).toBe(false)
  await page.getByRole('alert').getByRole('link').press('Enter')
  await page.getByLabel('Correo electrónico').fill('lucia@example.com')
  await page.getByLabel('Correo electrónico').press('Enter')
  await page.getByRole('heading', { name: 'Hemos recibido su solicitud' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/informacion/recibida')

  const told = async () =>
    (await run.mails()).filter(({ subject }) => subject.startsWith('Solicitud de información'))
  await run.admin('schedules/send-mails', { body: {} })
  await expect.poll(async () => (await told()).length, { timeout: 90_000, interval: 500 }).toBe(1)
  const [mail] = await told()
  expect(mail?.body.text).toContain('Lucía <b>Fernández')
  const recipients = (await run.mails()).flatMap(({ destination }) => destination.to).join(' ')
  expect(mail?.destination.to.join()).toContain('atencion@asortis.example')
  expect(recipients).not.toContain('lucia@example.com')
}, 240_000)

test('search engines may list this page and no other', async () => {
  const robots = await (await fetch(urlOf('/robots.txt'))).text()
  expect(robots).toContain('Allow: /informacion$')
  expect(robots).toContain('Disallow: /\n')
  const html = await (await fetch(urlOf('/informacion'))).text()
  expect(html).toMatch(/<meta name="description" content="[^"]{80,}">/)
  expect(html).toContain('<link rel="canonical" href="/informacion">')
  expect(html).not.toContain('noindex')
  expect(html).not.toContain('<script')
  expect(await (await fetch(urlOf('/informacion/recibida'))).text()).toContain('content="noindex"')
})

test.each(['/informacion', '/informacion/recibida'])(
  '%s: nothing is wrong with it at any width',
  async (path) => {
    const page = await browser.newPage()
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(run.urls.site).origin) elsewhere.push(request.url())
    })
    await page.goto(urlOf(path))
    expect(await lookAt(page, [])).toEqual([])
    expect(elsewhere).toEqual([])
  },
  120_000,
)

test('the page of a form with mistakes: nothing is wrong with it at any width', async () => {
  const page = await browser.newPage()
  await page.goto(urlOf('/informacion'))
  await page.evaluate('for (const form of document.forms) { form.noValidate = true; form.requestSubmit() }')
  await page.getByRole('alert').waitFor()
  expect(await lookAt(page, [])).toEqual([])
  // Its address, asked for again, is that of the form.
  await page.goto(page.url())
  await page.getByRole('heading', { name: 'Solicite información' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/informacion')
}, 120_000)
