import { texts as dealer } from '../staff/dealer.ts'

export type PreferencesTexts = typeof texts

export const texts = {
  ...dealer,
  title: 'Preferencias',
  about: 'Lo que usted decide: a quién avisamos, cuándo trabajan y cuándo podemos llamar a sus clientes.',
  clocks: 'Los plazos que ya corren no cambian.',
  readOnly: 'Aquí solo puede verlas. Se cambian en los datos del concesionario.',
  toDealer: 'Ir a los datos del concesionario',
}
