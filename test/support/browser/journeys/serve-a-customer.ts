import type { Page } from 'playwright-core'

/** Finds a customer by phone, on the page for customers' rights. */
export const findCustomer = async (page: Page, phone: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Lo que se busca' }).fill(phone)
  await page.getByRole('button', { name: 'Buscar', exact: true }).click()
  await page.getByRole('button', { name: 'Ver qué se guarda' }).click()
  await page.getByRole('heading', { name: 'Qué se guarda de este cliente' }).waitFor()
  await page.getByText('Lo que se anotó en la llamada').first().waitFor()
}

/** Has a copy of what is held made, and waits until it can be downloaded. */
export const makeCopy = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Preparar copia de sus datos' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Preparar copia de sus datos' }).click()
  await page.getByRole('button', { name: 'Descargar el archivo' }).waitFor({ timeout: 60_000 })
}

/** Erases the customer, having seen what would go; returns the person's receipt. */
export const eraseCustomer = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Suprimir sus datos' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Ver qué desaparecería' }).click()
  await dialog.getByText('Lo que se anotó en la llamada: 1').waitFor()
  // Whoever presses Enter once more has not read it yet.
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Suprimir definitivamente' }).click()
  await page.getByRole('heading', { name: 'Supresión ordenada' }).waitFor()
  return (await page.locator('code').first().textContent()) ?? ''
}

/** Finds the proof by the receipt, and has its chain checked; returns what the check says. */
export const checkProof = async (page: Page, receipt: string): Promise<string> => {
  await page
    .getByRole('link', { name: 'Supresiones' })
    .or(page.getByRole('button', { name: 'Supresiones' }))
    .click()
  await page.getByLabel('Resguardo de la persona').fill(receipt)
  const check = page.getByRole('button', { name: 'Comprobar que nada se ha cambiado' })
  // The proof is written a moment after the order.
  for (let tries = 1; tries <= 30 && (await check.count()) === 0; tries += 1) {
    await page.getByRole('button', { name: 'Buscar', exact: true }).click()
    await page.waitForTimeout(1000)
  }
  await check.click()
  const said = page.getByText(/primera prueba|encajan|no encaja/)
  await said.waitFor()
  return (await said.textContent()) ?? ''
}
