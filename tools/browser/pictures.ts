import type { Page } from 'playwright-core'

/** A picture of the guides: `docs/pictures/<name>.png`. */
export type Picture = {
  name: string
  /** Whom of the sample data's people to sign in as, by name. */
  person: string
  path: string
  width: number
  height: number
  /** Goes from the page to what the picture shows. */
  show?: (page: Page) => Promise<unknown>
}

const phone = { width: 390, height: 780 }
const desk = { width: 1280, height: 800 }

const firstProblem = async (page: Page) => {
  await page.locator('.problem-item a').first().click()
  await page.getByRole('heading', { name: 'Plazos' }).waitFor()
  await page.waitForLoadState('networkidle')
}

const lastDraw = async (page: Page) => {
  await page.locator('a[href*="/grupo/"]').first().click()
  await page.waitForURL(/\/grupo\/20/)
  await page.locator('.waiting').waitFor({ state: 'detached' })
  await page.waitForLoadState('networkidle')
}

/** Every picture that a guide or the README shows. */
export const pictures: readonly Picture[] = [
  { name: 'problemas', person: 'Lucía Martín', path: '/d/gredos/problemas', ...desk },
  { name: 'problemas-movil', person: 'Lucía Martín', path: '/d/gredos/problemas', ...phone },
  { name: 'problema', person: 'Lucía Martín', path: '/d/gredos/problemas', ...desk, show: firstProblem },
  {
    name: 'problema-movil',
    person: 'Lucía Martín',
    path: '/d/gredos/problemas',
    ...phone,
    show: firstProblem,
  },
  { name: 'llamadas', person: 'Lucía Martín', path: '/d/gredos/llamadas', ...desk },
  { name: 'cifras', person: 'Lucía Martín', path: '/d/gredos/cifras', width: 1280, height: 1000 },
  { name: 'sorteo', person: 'Elvira Pastor', path: '/d/duero/grupo', ...desk, show: lastDraw },
  { name: 'asortis-resumen', person: 'Marta Vela', path: '/asortis', ...desk },
  { name: 'asortis-concesionario', person: 'Marta Vela', path: '/asortis/concesionarios/gredos', ...desk },
  {
    name: 'asortis-cuestionario',
    person: 'Marta Vela',
    path: '/asortis/cuestionarios/lince-taller',
    ...desk,
  },
]
