export type FollowUpsTexts = typeof texts

export const texts = {
  title: 'Seguimientos',
  about: 'A quién volveremos a llamar, por el día en que se espera la encuesta de la marca.',
  states: {
    due: 'Por llamar',
    withheld: 'A la espera del cierre',
    lapsed: 'Fuera de tiempo',
  },
  stateChoice: 'Situación del seguimiento',
  explained: {
    due: 'El problema está cerrado: llamaremos antes de que llegue la encuesta.',
    withheld: 'El problema sigue abierto: hasta que se cierre no llamaremos ni mencionaremos la encuesta.',
    lapsed: 'Ha llegado el día de la encuesta sin que se hiciera la llamada.',
  },
  kind: 'Llamada',
  allKinds: 'Todas',
  none: {
    due: 'No hay llamadas de seguimiento pendientes',
    withheld: 'Ningún seguimiento espera a que se cierre un problema',
    lapsed: 'No se ha quedado ninguna llamada sin hacer',
  },
  caption: 'Lista de seguimientos',
  dealer: 'Concesionario',
  customer: 'Cliente',
  visit: (ref: string) => `Visita ${ref}`,
  phone: 'Teléfono',
  call: 'Llamada',
  survey: 'Encuesta prevista',
  since: { due: 'Pendiente desde', withheld: 'Problema abierto', lapsed: 'Problema cerrado' },
  count: (shown: number, more: boolean) =>
    more ? `Se muestran ${shown}; hay más` : shown === 1 ? 'Un seguimiento' : `${shown} seguimientos`,
}
