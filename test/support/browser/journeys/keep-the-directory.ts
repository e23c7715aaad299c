import type { Page } from 'playwright-core'

/** Creates a brand, and a questionnaire with one question for it. */
export const createBrand = async (page: Page) => {
  await page.getByRole('link', { name: 'Marcas' }).click()
  await page.getByRole('link', { name: 'Nueva marca' }).click()
  await page.getByLabel('Identificador').fill('alondra')
  await page.getByLabel('Nombre', { exact: true }).fill('Alondra')
  await page.getByLabel('Premio al cliente').selectOption({ label: 'No se puede mencionar ningún premio' })
  await page.getByRole('button', { name: 'Dar de alta' }).click()
  await page.getByText('Se ha dado de alta la marca.').waitFor()

  await page.getByRole('link', { name: 'Cuestionarios' }).click()
  await page.getByRole('link', { name: 'Nuevo cuestionario' }).click()
  await page.getByLabel('Identificador').fill('alondra-taller')
  await page.getByLabel('Marca').selectOption({ label: 'Alondra' })
  await page.getByLabel('Paso por taller').check()
  await page.getByRole('button', { name: 'Añadir pregunta' }).click()
  const question = page.getByRole('group', { name: 'Pregunta 1' })
  await question.getByLabel('Texto en español').fill('¿Qué nota le pone a la visita?')
  await question.getByLabel('Identificador').fill('overall')
  await page.getByRole('button', { name: 'Guardar como versión 1' }).click()
  await page.getByText('Se ha guardado la versión 1.').waitFor()
}

/** Creates a dealer of that brand, and somebody who acts for it. */
export const createDealer = async (page: Page) => {
  await page.getByRole('link', { name: 'Concesionarios' }).click()
  await page.getByRole('link', { name: 'Nuevo concesionario' }).click()
  await page.getByLabel('Identificador').fill('moncayo')
  await page.getByLabel('Nombre', { exact: true }).fill('Talleres Moncayo')
  await page.getByLabel('Alondra').check()
  await page.getByRole('button', { name: 'Añadir destinatario' }).click()
  await page.getByLabel('Correo electrónico').fill('posventa@moncayo.example')
  await page.getByRole('button', { name: 'Dar de alta' }).click()
  await page.getByText('Se ha dado de alta el concesionario.').waitFor()
  await page.getByLabel('Nombre').fill('Irene Lasala')
  await page.getByLabel('Correo electrónico').fill('irene.lasala@moncayo.example')
  await page.getByRole('button', { name: 'Añadir e invitar' }).click()
  await page.getByText('Irene Lasala ya puede entrar por este concesionario.').waitFor()
}

/** Creates a group, and makes that dealer its first participant. */
export const createGroup = async (page: Page) => {
  await page.getByRole('link', { name: 'Grupos', exact: true }).click()
  await page.getByRole('link', { name: 'Nuevo grupo' }).click()
  await page.getByLabel('Identificador').fill('aragon')
  await page.getByLabel('Nombre', { exact: true }).fill('Grupo Aragón')
  await page.getByLabel('Descuento mensual').fill('250,00')
  await page.getByRole('button', { name: 'Crear el grupo' }).click()
  await page.getByText('Se ha creado el grupo.').waitFor()
  await page.getByLabel('Concesionarios sin grupo').selectOption({ label: 'Talleres Moncayo' })
  await page.getByRole('button', { name: 'Añadir', exact: true }).click()
  await page.getByText('Talleres Moncayo participa con el número 1.').waitFor()
}
