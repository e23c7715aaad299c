import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import * as z from 'zod/mini'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { pagePatterns, places } from '../support/browser/console-pages.ts'
import { englishTexts } from '../support/browser/console-texts.ts'
import {
  createBrand,
  createDealer,
  createGroup,
  type NewInDirectory,
} from '../support/browser/journeys/keep-the-directory.ts'
import { importFile } from '../support/browser/journeys/import-a-file.ts'
import { checkPeople, loadPeople } from '../support/browser/journeys/import-people.ts'
import { keyboard, mouse } from '../support/browser/journeys/hand.ts'
import { downloadFile, resolveCase, takeOnFromMail } from '../support/browser/journeys/work-a-case.ts'
import {
  checkProof,
  eraseCustomer,
  findCustomer,
  makeCopy,
} from '../support/browser/journeys/serve-a-customer.ts'
import { putStandingCases, workStandingCases } from '../support/browser/journeys/standing-cases.ts'
import { reviewWithKeys } from '../support/browser/journeys/review-calls.ts'
import { pressAt, typeAt } from '../support/browser/journeys/keyboard.ts'
import { leftInBrowser, revokeSignIn } from '../support/browser/kept-in-browser.ts'
import { lookAt, scrollsSideways, widen } from '../support/browser/look-at.ts'
import { cutOff } from '../support/browser/cut-off.ts'
import { hostile, putHostileCase } from '../support/browser/hostile-case.ts'
import { logLinesWith } from '../support/browser/logs.ts'
import { personal } from '../support/browser/watch.ts'
import {
  alertAbout,
  figuresOf,
  orderExport,
  recomputeFigures,
  waitingRequest,
  waitingReview,
} from '../support/browser/from-the-service.ts'
import { holdFirstDraw } from '../support/draws/hold-first-draw.ts'
import { openBrowser } from '../../tools/browser/open-browser.ts'
import { openVisit, type Person, signIn, type Visit } from '../support/browser/open-console.ts'
import { seedCalls } from '../../local/seed/calls.ts'
import { type LocalRun, startLocalRun } from '../support/running/local-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'console-e2e-'))
let run: LocalRun
let browser: Browser
let visits: Visit[] = []
/** The month of the draw that is held here. */
let month = ''
/** The import of a survey file that is made here. */
let importId = ''
beforeAll(async () => {
  ;[run, browser] = await Promise.all([startLocalRun(join(folder, 'data')), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await run?.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})
// No journey may break the site's rules on its way.
afterEach(async () => {
  const faults = visits.flatMap(({ watch }) => watch.faults())
  await Promise.all(visits.map(({ context }) => context.close()))
  visits = []
  expect(faults).toEqual([])
})

const visit = async (): Promise<Visit> => {
  const opened = await openVisit(browser, run)
  visits.push(opened)
  return opened
}
const visitAs = async (person: Person, path?: string): Promise<Visit> => {
  const opened = await visit()
  await signIn(opened, run, person, path)
  return opened
}

test('a service manager takes on a case from its mail, resolves it, and downloads the file', async () => {
  const { page } = await visit()
  await takeOnFromMail(page, run, 'OR-5503', 'Lucía Martín')
  await page.getByRole('heading', { name: 'Pilar Sanz', level: 1 }).waitFor()
  await resolveCase(page)
  await page.getByRole('main').getByRole('link', { name: 'Problemas' }).click()
  await page.getByRole('button', { name: 'Cerrados' }).click()
  await page.getByRole('link', { name: 'Pilar Sanz' }).waitFor()
  const { name, bytes } = await downloadFile(page, 'CSV para Excel')
  expect(name).toMatch(/\.csv$/)
  expect(bytes.toString()).toContain('Silentblock cambiado en garantía')
})

const withMouse: NewInDirectory = {
  ...{ brandId: 'alondra', brand: 'Alondra', dealerId: 'moncayo', dealer: 'Talleres Moncayo' },
  ...{ person: 'Irene Lasala', groupId: 'aragon', group: 'Grupo Aragón' },
}
const withKeyboard: NewInDirectory = {
  ...{ brandId: 'vencejo', brand: 'Vencejo', dealerId: 'nalon', dealer: 'Talleres Nalón' },
  ...{ person: 'Celso Prida', groupId: 'cantabrico', group: 'Grupo Cantábrico' },
}

test.each([
  ['with a mouse', withMouse],
  ['with the keyboard alone', withKeyboard],
])(
  'a member of staff creates a brand, a questionnaire, a dealer with somebody who acts for it, and a group %s',
  async (how, made) => {
    const { page } = await visitAs('Marta Vela')
    const hand = how === 'with a mouse' ? mouse : keyboard(page)
    await createBrand(page, hand, made)
    await createDealer(page, hand, made)
    await createGroup(page, hand, made)
  },
)

test('a member of staff lets several people act for dealers with one file, which is checked first', async () => {
  const { page, watch } = await visitAs('Marta Vela', '/asortis/concesionarios')
  watch.allow(/status of 422/)
  await checkPeople(page)
  expect(await lookAt(page, await englishTexts())).toEqual([])
  await loadPeople(page)
  const who = 'celia.mora@gredos.example'
  const { body } = await run.api('/v1/me', { token: await run.token(who) })
  expect(body).toMatchObject({ dealers: [{ dealerId: 'gredos' }] })
})

test('a case is worked with the keyboard alone', async () => {
  const opened = await visit()
  const { page } = opened
  await page.goto(run.urls.site)
  await pressAt(page, page.getByRole('button', { name: 'Lucía Martín' }))
  await page.getByRole('heading', { name: 'Problemas', level: 1 }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: 'Rubén Cano' }).waitFor()
  // The first thing that the keyboard reaches leads past the navigation.
  await pressAt(page, page.getByRole('link', { name: 'Ir al contenido' }))
  await pressAt(page, page.getByRole('link', { name: 'Rubén Cano' }))
  await pressAt(page, page.getByRole('button', { name: 'Me encargo yo' }))
  await pressAt(page, page.getByRole('button', { name: 'Guardar' }))
  await page.getByText('Anotado: Me encargo yo.').waitFor()
  await pressAt(page, page.getByRole('button', { name: 'He llamado al cliente' }))
  await typeAt(page, page.getByLabel('Qué ha dicho el cliente'), 'Acepta las disculpas.')
  await pressAt(page, page.getByRole('button', { name: 'Guardar' }))
  await page.getByText('Anotado: He llamado al cliente.').waitFor()
  await pressAt(page, page.getByRole('button', { name: 'Cerrar como resuelto' }))
  await typeAt(page, page.getByLabel('Cómo ha terminado'), 'Se le ha devuelto la diferencia.')
  await pressAt(page, page.getByLabel('Causa', { exact: true }), 'ArrowDown')
  await typeAt(page, page.getByLabel('Qué se ha decidido'), 'Avisar siempre del precio')
  await pressAt(page, page.getByRole('button', { name: 'Guardar' }))
  await page.getByText('Anotado: Cerrar como resuelto.').waitFor()
})

test('a specialist reviews calls with the keyboard alone, and finds them among those that are finished', async () => {
  await waitingReview(run)
  const { page } = await visitAs('Ignacio Roca')
  await reviewWithKeys(page)
  await page.goto(new URL('/especialista?ver=terminadas', run.urls.site).href)
  await page.getByText('2 revisiones').waitFor()
})

const typed = 'Quedamos en que le recogemos el coche'

test('of two people at one case, the second sees what the first did and keeps what they typed', async () => {
  const path = '/d/gredos/problemas/L-gredos-08'
  const [first, second] = await Promise.all([visitAs('Lucía Martín', path), visitAs('Diego Salas', path)])
  // Diego's page does not hear of it by itself.
  await second.page.route('**/pulse', (route) => route.abort())
  second.watch.allow(/ERR_FAILED.*\/pulse|412/)
  await second.page.getByRole('button', { name: 'Me encargo yo' }).click()
  await second.page.getByRole('textbox', { name: 'Nota' }).fill(typed)
  await first.page.getByRole('button', { name: 'Me encargo yo' }).click()
  await first.page.getByRole('button', { name: 'Guardar' }).click()
  await first.page.getByText('Anotado: Me encargo yo.').waitFor()
  await second.page.getByRole('button', { name: 'Guardar' }).click()
  // What can no longer be noted as it was meant is there as a note.
  await second.page.getByText('«Me encargo yo» ya no se puede anotar').waitFor()
  await second.page.getByRole('heading', { name: 'Mientras tenía esta página abierta' }).waitFor()
  await second.page
    .getByText(/· Lucía Martín$/)
    .first()
    .waitFor()
  expect(await second.page.getByRole('textbox', { name: 'Nota' }).inputValue()).toBe(typed)
  await second.page.getByRole('button', { name: 'Guardar' }).click()
  await second.page.getByText('Anotado: Añadir una nota.').waitFor()
  // Lucía's page hears of it.
  await first.page.getByText(typed).first().waitFor()
})

test('of two people at the same preferences, each saves rows of one list, and the second sees what the first did', async () => {
  const path = '/d/gredos/preferencias'
  const [first, second] = await Promise.all([visitAs('Lucía Martín', path), visitAs('Carmen Ortega', path)])
  second.watch.allow(/412/)
  const nameIn = ({ page }: Visit, row: number) =>
    page.getByRole('group', { name: `Destinatario ${row}`, exact: true }).getByLabel('Nombre')
  const save = ({ page }: Visit) => page.getByRole('button', { name: 'Guardar' }).click()
  await nameIn(second, 3).fill('Gerencia B')
  await nameIn(first, 1).fill('Jefatura A')
  await save(first)
  await first.page.getByText('Guardado.').waitFor()
  await save(second)
  await second.page.getByRole('alert').getByText('Mientras tanto ha habido cambios').waitFor()
  await second.page.getByText('Destinatario 1, Nombre: «Jefatura A».').waitFor()
  await save(second)
  await second.page.getByText('Guardado.').waitFor()
  await first.page.reload()
  await nameIn(first, 3).waitFor()
  expect(await nameIn(first, 1).inputValue()).toBe('Jefatura A')
  expect(await nameIn(first, 3).inputValue()).toBe('Gerencia B')
})

test('without a connection, and after the sign-in has ended, nothing that was typed is lost', async () => {
  const { page, context, watch } = await visitAs('Lucía Martín', '/d/gredos/problemas')
  watch.allow(/ERR_INTERNET_DISCONNECTED|status of 40[01]/)
  await page.getByRole('heading', { name: 'Problemas', level: 1 }).waitFor()
  await context.setOffline(true)
  // A page whose files were not loaded yet.
  await page.getByRole('link', { name: 'Cifras' }).click()
  await page.getByRole('heading', { name: 'No hay conexión' }).waitFor()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Reintentar' }).click()
  await page.getByRole('heading', { name: 'Cifras', level: 1 }).waitFor()

  await page.goto(new URL('/d/gredos/problemas/L-gredos-08', run.urls.site).href)
  await page.getByText('Otras anotaciones').click()
  await page.getByRole('button', { name: 'Añadir una nota' }).click()
  await page.getByRole('textbox', { name: 'Nota' }).fill(typed)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Guardar' }).click()
  // It is tried again for up to twenty seconds, which is all that a page is given otherwise.
  await page.getByRole('alert').getByText('No hay conexión').waitFor({ timeout: 60_000 })
  await context.setOffline(false)
  expect(await page.getByRole('textbox', { name: 'Nota' }).inputValue()).toBe(typed)

  await revokeSignIn(page, run)
  // Two hours later the access token has ended, too.
  await context.clock.setFixedTime(Date.now() + 2 * 3_600_000)
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByRole('button', { name: 'Volver a entrar' }).first().click()
  await page.getByRole('button', { name: 'Lucía Martín' }).click()
  await page.getByText('Se ha recuperado lo que había escrito.').waitFor()
  expect(await page.getByRole('textbox', { name: 'Nota' }).inputValue()).toBe(typed)
})

test('after the sign-in has ended, the customer and the form about them are there again', async () => {
  await run.api('/v1/dealers/gredos/calls/SES-1', {
    ...{ token: await run.token('call-centre'), method: 'PUT' },
    body: {
      ...{ kind: 'after-service', outcome: 'completed', startedAt: '2026-11-20T09:58:12Z' },
      ...{ endedAt: '2026-11-20T10:02:40Z', operator: 'op-1', questionnaire: 'lince-taller@1' },
      ...{ customer: { ref: 'C-SES-1', name: 'Berta Cano', phone: '600 777 002' } },
      ...{ visit: { ref: 'OR-SES-1' }, answers: [{ question: 'overall', mark: 9 }] },
    },
  })
  const { page, context, watch } = await visitAs('Carmen Ortega', '/d/gredos/derechos')
  watch.allow(/status of 40[01]/)
  await expect
    .poll(
      async () => {
        const asked = { token: await run.token('staff'), body: { customerRef: 'C-SES-1' } }
        return JSON.stringify((await run.api('/v1/dealers/gredos/customer-searches', asked)).body)
      },
      { timeout: 30_000 },
    )
    .toContain('C-SES-1')
  await findCustomer(page, '600 777 002')
  await page.getByRole('button', { name: 'Anotar: oposición' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Motivo').fill(typed)
  await dialog.getByLabel('A quién').selectOption('company')
  await dialog.getByLabel('Teléfonos').fill('600 777 002')
  await revokeSignIn(page, run)
  await context.clock.setFixedTime(Date.now() + 2 * 3_600_000)
  await dialog.getByRole('button', { name: 'Anotar: oposición' }).click()
  await dialog.getByRole('button', { name: 'Volver a entrar' }).click()
  await page.getByRole('button', { name: 'Carmen Ortega' }).click()
  await dialog.getByText('Se ha recuperado lo que había escrito.').waitFor()
  expect(await dialog.getByLabel('Motivo').inputValue()).toBe(typed)
  expect(await dialog.getByLabel('Teléfonos').inputValue()).toBe('600 777 002')
  await dialog.getByRole('button', { name: 'Cancelar' }).click()
  await page.getByRole('button', { name: 'Salir' }).click()
  await page.getByRole('heading', { name: '¿Quién entra?' }).waitFor()
  expect(await leftInBrowser(page)).toMatchObject({ session: [], caches: [], cookies: '' })
})

test('Back keeps the filters, and foreign and unknown pages say what they are', async () => {
  const { page, watch } = await visitAs('Lucía Martín')
  watch.allow(/status of 40[34]/)
  await page.locator('summary').filter({ hasText: 'Filtros' }).click()
  await page.getByLabel('Motivo').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Filtrar' }).click()
  await page.waitForURL(/criterion=/)
  const filtered = page.url()
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 2 }) })
    .getByRole('link')
    .first()
    .click()
  await page.waitForURL(/problemas\/L-/)
  await page.goBack()
  await page.getByRole('button', { name: 'Quitar filtros' }).waitFor()
  expect(page.url()).toBe(filtered)
  // One that names somebody is kept as well, but nowhere that it could be read.
  await page.getByLabel('Se encarga').fill('Nadie Conocido')
  await page.getByRole('button', { name: 'Filtrar' }).click()
  await page.getByRole('heading', { name: 'Nada coincide con los filtros' }).waitFor()
  expect(page.url()).toBe(filtered)
  await page.reload()
  await page.getByRole('button', { name: 'Quitar filtros' }).waitFor()
  expect(await page.getByLabel('Se encarga').inputValue()).toBe('Nadie Conocido')
  const says = async (path: string, words: string) => {
    await page.goto(new URL(path, run.urls.site).href)
    await page.getByRole('heading', { name: words }).waitFor()
  }
  await says('/asortis/marcas', 'No tiene acceso')
  await says('/d/ribera/problemas', 'Aquí no hay nada')
  await says('/d/gredos/problemas/L-gredos-99', 'Aquí no hay nada')
  await says('/d/gredos/otra-cosa', 'Aquí no hay nada')
})

test('a link that is pressed the moment it appears leads to its page, and not to the first one', async () => {
  const { page } = await visitAs('Marta Vela')
  const content = `let pressed = false
    new MutationObserver(() => {
      const link = document.querySelector('nav a[href="/asortis/marcas"]')
      if (!link || pressed) return
      pressed = true
      link.click()
    }).observe(document, { childList: true, subtree: true })`
  await page.addInitScript({ content })
  await page.goto(run.urls.site)
  await page.getByRole('link', { name: 'Nueva marca' }).waitFor()
})

test('signing out leaves nothing in the browser', async () => {
  const { page } = await visitAs('Lucía Martín', '/d/gredos/problemas/L-gredos-08')
  await page.getByText('Otras anotaciones').click()
  await page.getByRole('button', { name: 'Añadir una nota' }).click()
  await page.getByRole('textbox', { name: 'Nota' }).fill(typed)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Who is signing in?' }).waitFor()
  expect(await leftInBrowser(page)).toEqual({ session: [], local: ['language'], caches: [], cookies: '' })
})

test('texts from outside, however hostile, are shown whole and do nothing', async () => {
  const callId = await putHostileCase(run)
  const { page, watch } = await visitAs('Lucía Martín')
  // The pages of the site would refuse to run it, and would say so.
  const open = async (path: string) => {
    await page.goto(new URL(path, run.urls.site).href)
    await page.getByText(hostile.name.slice(0, 20)).first().waitFor()
  }
  const wrong: Record<string, string[]> = {}
  const look = async (what: string) => {
    await widen(page, 320)
    const found = [...(await scrollsSideways(page)), ...(await cutOff(page))]
    if ((await page.evaluate('window.ran')) !== undefined) found.push('something ran')
    if (found.length > 0) wrong[what] = found
  }
  await open(`/d/gredos/problemas/${callId}`)
  await page.getByText(hostile.note.slice(-100)).first().waitFor()
  await look('the problem')
  await open(`/d/gredos/llamadas/${callId}`)
  await look('the call')
  await open('/d/gredos/problemas')
  await look('the list of problems')
  await open('/d/gredos/llamadas')
  await look('the list of calls')
  const { html, link } = await alertAbout(run, 'OR-5599')
  await page.goto(link)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await look('the page behind the mail')
  await page.goto('about:blank')
  await page.setContent(html)
  await look('the mail')
  expect(wrong).toEqual({})
  expect(watch.faults()).toEqual([])
})

test('who has an old page open is told of the newer one, and reads it when they want to', async () => {
  const { page, watch } = await visitAs('Lucía Martín')
  const notice = page.getByText('Hay una versión nueva de esta página.')
  const reload = page.getByRole('button', { name: 'Volver a cargar' })
  // Another deployment has taken the files of a page away that was not opened before.
  watch.allow(/status of 404.*assets/)
  await page.route(/assets\/figures-.*\.js/, (route) => route.fulfill({ status: 404 }))
  await page.getByRole('link', { name: 'Cifras' }).click()
  await notice.waitFor()
  await page.unroute(/assets\/figures-.*\.js/)
  await reload.click()
  await page.getByRole('heading', { name: 'Cifras', level: 1 }).waitFor()
  expect(await notice.count()).toBe(0)
  // The first page names another program when it is looked at again.
  await page.clock.install()
  await page.reload()
  await page.getByRole('heading', { name: 'Cifras', level: 1 }).waitFor()
  await page.route(run.urls.site, async (route) => {
    const response = await route.fetch()
    await route.fulfill({
      response,
      body: (await response.text()).replace(/assets\/index-/, 'assets/other-'),
    })
  })
  await page.clock.fastForward('11:00')
  await notice.waitFor()
})

test("the year's figures are those of the calls that there were", async () => {
  await recomputeFigures(run)
  const { page } = await visitAs('Lucía Martín', '/d/gredos/cifras')
  const { calls, problems } = await figuresOf(run, 'gredos')
  const seeded = seedCalls(new Date()).filter(({ dealerId }) => dealerId === 'gredos')
  // The hostile one and the one to be reviewed are calls and problems, too; that of who signs in again is a call.
  expect(calls).toBe(seeded.length + 3)
  expect(problems).toBeGreaterThan(1)
  const shown = async (name: string) =>
    Number(
      await page
        .locator('.key-figures .card')
        .filter({ hasText: name })
        .first()
        .locator('.number')
        .innerText(),
    )
  await page.getByRole('heading', { name: 'Clientes con un problema, mes a mes' }).waitFor()
  expect({ calls: await shown('Llamadas'), problems: await shown('Problemas') }).toEqual({ calls, problems })
})

test('a participant checks a draw in the browser: with what is published, with their mail, and with another mail', async () => {
  ;({ month } = await holdFirstDraw(run, 'meseta'))
  const { page } = await visitAs('Elvira Pastor', '/d/duero/grupo')
  await page.getByRole('main').locator(`a[href="/d/duero/grupo/${month}"]`).first().click()
  const check = page.getByRole('button', { name: 'Comprobar este sorteo' })
  const typed = page.getByLabel('El compromiso de su correo')
  await check.click()
  await page.getByText('La lista se ha comparado con lo que publica el servicio.').waitFor()
  const { body } = await run.api(`/v1/groups/meseta/draws/${month}`, { token: await run.token('staff') })
  const { commitment } = z.parse(z.object({ commitment: z.string() }), body)
  await typed.fill(commitment)
  await check.click()
  await page.getByText('La lista se ha comparado con el compromiso de su correo.').waitFor()
  await typed.fill(commitment.replace(/^./, (digit) => (digit === '0' ? '1' : '0')))
  await check.click()
  await page.getByText('mire si ha copiado bien el de su correo').waitFor()
})

test("a brand's first survey file is uploaded, mapped, tried and imported, and its refused rows come back", async () => {
  await run.api('/v1/brands/lince/survey', {
    method: 'PUT',
    token: await run.token('staff'),
    body: { individualUse: 'allowed', surveyQuestions: [{ id: 'Q1', scale: { min: 0, max: 10 } }] },
  })
  const { page } = await visitAs('Marta Vela', '/asortis/encuestas')
  const imported = await importFile(page, 'Lince', 'Talleres Gredos')
  ;({ importId } = imported)
  expect(imported.refused).toContain('Sí;11;Satisfacción global: fuera de la escala')
  expect(imported.refused.trim().split('\r\n')).toHaveLength(2)
}, 300_000)

test('a manager finds a customer, has a copy made, erases them, and finds the proof by their receipt', async () => {
  const customer = { ref: 'C-DER-1', name: 'Rosa Vidal', phone: '600 777 001' }
  await run.api('/v1/dealers/gredos/calls/DER-1', {
    ...{ token: await run.token('call-centre'), method: 'PUT' },
    body: {
      ...{ kind: 'after-service', outcome: 'completed', startedAt: '2026-11-20T09:58:12Z' },
      ...{ endedAt: '2026-11-20T10:02:40Z', operator: 'op-1', questionnaire: 'lince-taller@1', customer },
      ...{ visit: { ref: 'OR-DER-1' }, answers: [{ question: 'overall', mark: 9 }] },
    },
  })
  const found = async () => {
    const asked = { token: await run.token('staff'), body: { customerRef: customer.ref } }
    return JSON.stringify((await run.api('/v1/dealers/gredos/customer-searches', asked)).body)
  }
  await expect.poll(found, { timeout: 60_000 }).toContain(customer.name)
  const { page } = await visitAs('Carmen Ortega', '/d/gredos/derechos')
  await findCustomer(page, '+34 600777001')
  await makeCopy(page)
  const receipt = await eraseCustomer(page)
  expect(await checkProof(page, receipt)).toMatch(/primera prueba|encajan una tras otra/)
}, 300_000)

test('a manager sees which cases stand still, acts on one, and decides about another', async () => {
  await putStandingCases(run)
  const { page } = await visitAs('Carmen Ortega', '/d/gredos/derechos?show=standing')
  await page.getByRole('rowheader', { name: 'C-SUS-1' }).waitFor()
  expect(await lookAt(page, await englishTexts())).toEqual([])
  await workStandingCases(page)
}, 120_000)

test('every page has a place where it is looked at', () => {
  expect(Object.keys(places).toSorted()).toEqual([...new Set(pagePatterns())].toSorted())
})

test.each(['Lucía Martín', 'Elvira Pastor', 'Marta Vela', 'Ignacio Roca'] as const)(
  'at every width, light and dark, nothing is wrong with the pages of %s',
  async (person) => {
    const english = await englishTexts()
    const exportId = await orderExport(run, 'gredos')
    const reviewId = await waitingReview(run)
    const requestId = await waitingRequest(run)
    const { page } = await visitAs(person)
    const wrong: Record<string, string[]> = {}
    const own = Object.values(places).flatMap(([whose, ...paths]) => (whose === person ? paths : []))
    for (const path of own) {
      const made = path
        .replace('MONTH', month)
        .replace('EXPORT', exportId)
        .replace('IMPORT', importId)
        .replace('REVIEW', reviewId)
        .replace('REQUEST', requestId)
      await page.goto(new URL(made, run.urls.site).href)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.locator('.waiting').first().waitFor({ state: 'detached' })
      const found = await lookAt(page, english)
      if (found.length > 0) wrong[path] = found
    }
    expect(wrong).toEqual({})
  },
  120_000,
)

test("no log of the service holds a customer's name, phone, e-mail or visit, or what anybody wrote", () => {
  const written = [
    typed,
    hostile.name.slice(0, 12),
    'Pilar Sanz',
    'Silentblock',
    'window.ran',
    'lucia.martin@',
  ]
  expect(logLinesWith(join(folder, 'data'), [personal, ...written])).toEqual([])
})
