import type { Page } from 'playwright-core'

/** A file in which a person is new to a dealer, one acts for it already, and two cannot. */
const peopleFile = [
  'Nombre;email;dealerId',
  'Celia Mora;celia.mora@gredos.example;gredos',
  'Lucía Martín;lucia.martin@gredos.example;gredos',
  'Pedro Sanz;pedro.sanz;gredos',
  'Inés Rey;ines.rey@example.com;ningun-sitio',
].join('\n')

const choose = (page: Page, text: string) =>
  page
    .getByLabel('Fichero', { exact: true })
    .setInputFiles({ name: 'personas.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

/** Checks a file without the right header, and then a right one. Begins on the list of dealers. */
export const checkPeople = async (page: Page) => {
  await page.getByRole('link', { name: 'Cargar personas' }).click()
  await choose(page, peopleFile)
  await page.getByRole('button', { name: 'Comprobar sin cambiar nada' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', {
      name: 'Fichero: Al fichero le falta una columna obligatoria. Hay una columna desconocida.',
    })
    .waitFor()
  await choose(page, peopleFile.replace('Nombre', 'name'))
  await page.getByRole('button', { name: 'Comprobar sin cambiar nada' }).click()
  await page.getByRole('heading', { name: 'Qué pasaría con personas.csv' }).waitFor()
  await page.getByRole('row', { name: '4 5 dealerId No existe ese concesionario.' }).waitFor()
}

/** Loads what has been checked. */
export const loadPeople = async (page: Page) => {
  await page.getByRole('button', { name: 'Dar acceso a una persona' }).click()
  await page.getByRole('heading', { name: 'Qué ha pasado con personas.csv' }).waitFor()
  await page.getByText('Se ha cargado el resto.').waitFor()
}
