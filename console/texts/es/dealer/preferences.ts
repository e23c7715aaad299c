import { texts as dealer } from '../staff/dealer.ts'

export type PreferencesTexts = typeof texts

export const texts = {
  ...dealer,
  title: 'Preferencias',
  about: 'Lo que usted decide: a quién avisamos, cuándo trabajan y cuándo podemos llamar a sus clientes.',
  changedByOthers:
    'Otra persona ha cambiado esto mientras usted escribía. Si vuelve a guardar, solo se guarda lo que usted haya cambiado. La otra persona ha cambiado:',
  clocks: 'Los plazos que ya corren no cambian.',
  readOnly: 'Aquí solo puede verlas. Se cambian en los datos del concesionario.',
  toDealer: 'Ir a los datos del concesionario',
}
