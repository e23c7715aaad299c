export type SpecialistTexts = typeof texts

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
  title: 'Mi página',
  reviews: 'Revisiones',
  notYet:
    'Las revisiones todavía no están disponibles. Cuando lo estén, aquí tendrá las llamadas que le toque revisar.',
  blind:
    'Hasta que dé su veredicto no verá qué clasificación le dio quien llamó, ni el caso en el fichero del concesionario: así su opinión es independiente.',
  criteria: 'Los cinco criterios',
  criteriaSay: 'Basta con que se cumpla uno para que sea un problema.',
  about,
  main: 'Si se cumplen varios, el principal es el primero en este orden.',
  reading: 'Para leer',
  documentation: 'Documentación del servicio',
}
