import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const day = (daysAgo: number): string =>
  new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/')

/** A file as a portal gives it: Windows-1252, with accents, a day in the future and a mark off the scale. */
export const portalFile = (): Buffer => {
  const rows = [
    'Nº de respuesta;Código concesión;Fecha de respuesta;Nº de orden;¿Se identificó?;Satisfacción global',
    `E-1;04711;${day(3)};OR-5503;Sí;9`,
    `E-2;04711;${day(2)};OR-5504;No;10`,
    `E-3;04711;${day(2)};OR-5505;Sí;11`,
  ]
  return Buffer.from(`${rows.join('\r\n')}\r\n`, 'latin1')
}

const columns: readonly [string, string][] = [
  ['Número de respuesta', 'Nº de respuesta'],
  ['Código de concesionario', 'Código concesión'],
  ['Fecha de respuesta', 'Fecha de respuesta'],
  ['Número de orden', 'Nº de orden'],
  ['Si dio su nombre', '¿Se identificó?'],
  ['Q1', 'Satisfacción global'],
]

/** Each run of the reader may begin with a start of its function. */
const read = { timeout: 60_000 }

/**
 * Uploads a brand's first file, says what its columns are and whose the code in it is, imports it, and downloads the rows
 * that were refused. Begins on the list of imports; returns the import's id and the refused rows.
 */
export const importFile = async (page: Page, brand: string, dealer: string) => {
  const main = page.getByRole('main')
  await page.getByLabel('Marca', { exact: true }).selectOption({ label: brand })
  await page.getByRole('button', { name: 'Subir y comprobar' }).click()
  await page.getByText('Elija un archivo que no esté vacío.').waitFor()
  await page
    .getByLabel('Archivo', { exact: true })
    .setInputFiles({ name: 'noviembre.csv', mimeType: 'text/csv', buffer: portalFile() })
  await page.getByRole('button', { name: 'Subir y comprobar' }).click()
  await page.getByText('Es el primer archivo de esta marca').waitFor(read)
  await main.getByRole('columnheader', { name: '¿Se identificó?' }).waitFor()
  for (const [label, column] of columns) await page.getByLabel(label).selectOption({ label: column })
  await page.getByRole('button', { name: 'Guardar y comprobar' }).click()
  await page.getByRole('heading', { name: 'Códigos de concesionario sin dueño' }).waitFor(read)
  await page.getByLabel('Código 04711').selectOption({ label: dealer })
  await page.getByLabel('Son suyos desde el día').fill('2026-01-01')
  await page.getByRole('button', { name: 'Guardar los códigos y comprobar' }).click()
  await page.getByRole('button', { name: 'Importar 2 respuestas' }).click(read)
  await page.getByRole('heading', { name: 'Qué ha pasado' }).waitFor(read)
  const link = page.getByRole('link', { name: 'Descargar las filas rechazadas' })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  return {
    importId: new URL(page.url()).pathname.split('/').at(-1) ?? '',
    refused: readFileSync(await download.path(), 'utf8'),
  }
}
