/** The words of a group's coherence, for its participants and for staff. */
export type GroupCoherenceTexts = typeof texts

export const texts = {
  title: 'Encuestas de la marca en el grupo',
  about:
    'Si las encuestas coinciden con las llamadas en el conjunto del grupo. Solo se muestra lo que no permite conocer las cifras de un concesionario.',
  month: 'Mes',
  whole: 'Todos los meses',
  gap: 'Diferencia media (encuesta menos llamada)',
  identical: 'Idénticas',
  withinOne: 'A un punto o menos',
  nothing: 'Sin cifras',
  whyHidden: {
    'fewer-than-5-dealers': 'Menos de cinco concesionarios con respuestas suficientes',
    'one-has-more-than-half': 'Un solo concesionario reúne más de la mitad de las respuestas',
    'month-not-shown': 'Hay meses que no se pueden mostrar',
    'no-roster': 'El grupo aún no tenía lista de participantes',
  },
}
