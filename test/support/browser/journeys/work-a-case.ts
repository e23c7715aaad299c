import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { LocalRun } from '../../running/local-run.ts'

/** Takes on the case of a visit from its mail in the inbox, then opens it in the console, signing in on the way. */
export const takeOnFromMail = async (page: Page, run: LocalRun, visitRef: string, name: string) => {
  await page.goto(run.urls.mail)
  const mail = page
    .locator('.email')
    .filter({ hasText: `visita ${visitRef}` })
    .first()
  await mail.getByRole('button', { name: 'Toggle HTML view' }).click()
  const link = mail.frameLocator('iframe').getByRole('link', { name: 'Encargarse de este cliente' })
  await page.goto((await link.getAttribute('href')) ?? '')
  await page.getByRole('textbox').fill(name)
  await page.getByRole('button', { name: 'Confirmar' }).click()
  await page.getByRole('link', { name: 'Abrir el caso en la consola' }).click()
  await page.getByRole('button', { name }).click()
}

/** Notes a call to the customer, and closes the case as resolved, correcting the form once. */
export const resolveCase = async (page: Page) => {
  await page.getByRole('button', { name: 'He llamado al cliente' }).click()
  await page.getByLabel('Qué ha dicho el cliente').fill('Vuelve el jueves; le dejamos un coche.')
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('Anotado: He llamado al cliente.').waitFor()
  await page.getByRole('button', { name: 'Cerrar como resuelto' }).click()
  await page.getByRole('button', { name: 'Guardar' }).click()
  // What the service does not accept is said above the form, with a way to each field.
  const summary = page.locator(':focus').and(page.getByRole('alert'))
  await summary.getByRole('link', { name: 'Cómo ha terminado' }).click()
  await page.keyboard.type('Silentblock cambiado en garantía; el cliente está conforme.')
  await page.getByLabel('Causa', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Qué se ha decidido').fill('Probar cada coche antes de entregarlo')
  await page.getByLabel('A qué afecta la decisión').selectOption({ label: 'Solo a este cliente' })
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('Anotado: Cerrar como resuelto.').waitFor()
  await page.getByText('Silentblock cambiado en garantía').first().waitFor()
}

/** Asks for the file of the list that is shown, and downloads it. Returns its name and its bytes. */
export const downloadFile = async (page: Page, format: string): Promise<{ name: string; bytes: Buffer }> => {
  await page.getByText('Descargar el fichero').click()
  await page.getByRole('button', { name: format }).click()
  const button = page.getByRole('button', { name: 'Descargar' })
  await button.waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}
