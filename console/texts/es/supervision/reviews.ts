export type ReviewsTexts = typeof texts

const about: Readonly<Record<string, string>> = {
  'unresolved-situation':
    'Algo sigue sin resolver, lo sepa o no el concesionario y sean cuales sean las valoraciones.',
  'external-circumstance':
    'Lo que molesta al cliente es ajeno a la visita (el precio, la marca, el coche) y se nota en sus respuestas, aunque se le ha explicado qué se valora.',
  'lingering-discontent':
    'Está resuelto, o quizá resuelto, pero el malestar continúa y se nota en sus respuestas.',
  'low-marks': 'Alguna valoración es baja o con reservas, con motivo o sin él.',
  refusal: 'No ha querido valorar alguna pregunta y no se cumple ninguno de los anteriores.',
}

export const texts = {
  title: 'Revisiones',
  about: 'Llamadas ya terminadas. Escuche la grabación y diga si hay un problema.',
  blind:
    'Hasta que dé su veredicto no verá qué clasificación le dio quien llamó, ni el caso en el fichero del concesionario: así su opinión es independiente.',
  start: 'Revisar la siguiente',
  starting: 'Buscando…',
  nothingLeft: 'No queda ninguna revisión pendiente.',
  stateChoice: 'Qué revisiones se muestran',
  states: { pending: 'Pendientes', mine: 'Mías sin terminar', final: 'Terminadas' },
  none: {
    pending: 'No hay revisiones pendientes',
    mine: 'No tiene ninguna a medias',
    final: 'Aún no ha terminado ninguna',
  },
  count: (shown: number, more: boolean) =>
    more ? `Se muestran ${shown}; hay más` : shown === 1 ? 'Una revisión' : `${shown} revisiones`,
  caption: 'Lista de revisiones',
  call: 'Llamada',
  due: 'Conviene revisarla antes del',
  reserved: 'Reservada hasta',
  toAct: 'Falta decidir sobre el caso',
  which: (n: number) => `revisión ${n}`,
  criteria: 'Los cinco criterios',
  criteriaSay: 'Basta con que se cumpla uno para que sea un problema.',
  criteriaAbout: about,
  main: 'Si se cumplen varios, el principal es el primero en este orden.',
}
