import type { Page } from 'playwright-core'
import type { Hand } from './hand.ts'

/** What is created: ids and names of a brand, of a dealer with its first person, and of a group. */
export type NewInDirectory = Readonly<
  Record<'brandId' | 'brand' | 'dealerId' | 'dealer' | 'person' | 'groupId' | 'group', string>
>

/** Creates a brand, and a questionnaire with one question for it. */
export const createBrand = async (page: Page, hand: Hand, made: NewInDirectory) => {
  await hand.press(page.getByRole('link', { name: 'Marcas' }))
  await hand.press(page.getByRole('link', { name: 'Nueva marca' }))
  await hand.type(page.getByLabel('Identificador'), made.brandId)
  await hand.type(page.getByLabel('Nombre', { exact: true }), made.brand)
  await hand.choose(page.getByLabel('Premio al cliente'), 'No se puede mencionar ningún premio')
  await hand.press(page.getByRole('button', { name: 'Dar de alta' }))
  await page.getByText('Se ha dado de alta la marca.').waitFor()

  await hand.press(page.getByRole('link', { name: 'Cuestionarios' }))
  await hand.press(page.getByRole('link', { name: 'Nuevo cuestionario' }))
  await hand.type(page.getByLabel('Identificador'), `${made.brandId}-taller`)
  await hand.choose(page.getByLabel('Marca'), made.brand)
  await hand.tick(page.getByLabel('Paso por taller'))
  await hand.press(page.getByRole('button', { name: 'Añadir pregunta' }))
  const question = page.getByRole('group', { name: 'Pregunta 1' })
  await hand.type(question.getByLabel('Texto en español'), '¿Qué nota le pone a la visita?')
  await hand.type(question.getByLabel('Identificador'), 'overall')
  await hand.press(page.getByRole('button', { name: 'Guardar como versión 1' }))
  await page.getByText('Se ha guardado la versión 1.').waitFor()
}

/** Creates a dealer of that brand, and somebody who acts for it. */
export const createDealer = async (page: Page, hand: Hand, made: NewInDirectory) => {
  await hand.press(page.getByRole('link', { name: 'Concesionarios' }))
  await hand.press(page.getByRole('link', { name: 'Nuevo concesionario' }))
  await hand.type(page.getByLabel('Identificador'), made.dealerId)
  await hand.type(page.getByLabel('Nombre', { exact: true }), made.dealer)
  await hand.press(page.getByRole('button', { name: 'Añadir destinatario' }))
  await hand.press(page.getByRole('button', { name: 'Dar de alta' }))
  // What is missing is said with the field that it is missing in.
  await page.getByRole('link', { name: 'Destinatario 1, Correo electrónico: Escriba' }).waitFor()
  await hand.press(page.getByRole('link', { name: 'Marcas: Elija al menos una marca.' }))
  await hand.tick(page.getByLabel(made.brand))
  await hand.type(page.getByLabel('Correo electrónico'), `posventa@${made.dealerId}.example`)
  await hand.press(page.getByRole('button', { name: 'Dar de alta' }))
  await page.getByText('Se ha dado de alta el concesionario.').waitFor()
  await hand.type(page.getByLabel('Nombre'), made.person)
  await hand.type(page.getByLabel('Correo electrónico'), `persona@${made.dealerId}.example`)
  await hand.press(page.getByRole('button', { name: 'Añadir e invitar' }))
  await page.getByText(`${made.person} ya puede entrar por este concesionario.`).waitFor()
}

/** Creates a group, and makes that dealer its first participant. */
export const createGroup = async (page: Page, hand: Hand, made: NewInDirectory) => {
  await hand.press(page.getByRole('link', { name: 'Grupos', exact: true }))
  await hand.press(page.getByRole('link', { name: 'Nuevo grupo' }))
  await hand.type(page.getByLabel('Identificador'), made.groupId)
  await hand.type(page.getByLabel('Nombre', { exact: true }), made.group)
  await hand.type(page.getByLabel('Descuento mensual'), '250,00')
  await hand.press(page.getByRole('button', { name: 'Crear el grupo' }))
  await page.getByText('Se ha creado el grupo.').waitFor()
  await hand.choose(page.getByLabel('Concesionarios sin grupo'), made.dealer)
  await hand.press(page.getByRole('button', { name: 'Añadir', exact: true }))
  await page.getByText(`${made.dealer} participa con el número 1.`).waitFor()
}
