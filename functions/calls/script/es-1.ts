import type { StepTexts } from '../../cases/call/script-steps.ts'

export const es1: StepTexts = {
  'remind-survey':
    'Me alegra saber que todo ha ido bien. En los próximos días la marca de su vehículo le hará llegar su propia encuesta. Le agradeceríamos mucho que la respondiera y que contase en ella lo mismo que me ha contado a mí, para que también la marca sepa que quedó a gusto.',
  'explain-marks':
    'Sus notas cuentan mucho para el equipo que le atendió, porque la marca valora con ellas su trabajo. Encontrará además preguntas sobre cómo se hicieron las cosas, desde que llegó hasta que se llevó el vehículo. Le pido que las conteste también: es la forma de que la marca sepa cómo le atendieron.',
  'prize-of-dealer-for-answering':
    'Y una cosa más: la empresa que le atendió quiere dar las gracias a los clientes que ayudan con su opinión. Si contesta la encuesta de la marca y se identifica en ella, podrá optar a un premio. No depende de las notas que ponga: basta con responder.',
  'prize-of-dealer-for-top-marks':
    'Y una cosa más: la empresa que le atendió quiere dar las gracias a los clientes que ayudan con su opinión. Si contesta la encuesta de la marca, se identifica en ella y todas sus respuestas son plenamente favorables (cuando se pide una nota, de las más altas de la escala), podrá optar a un premio. Responda siempre, eso sí, lo que de verdad piensa.',
  'prize-of-group-for-answering':
    'Y una cosa más: la empresa que le atendió participa con otras en un programa que agradece la ayuda de los clientes. Cada mes, una de ellas, elegida al azar, recibe una aportación económica que puede trasladar a uno de sus clientes. Si contesta la encuesta de la marca y se identifica en ella, podrá optar a ser ese cliente. No depende de las notas que ponga: basta con responder.',
  'prize-of-group-for-top-marks':
    'Y una cosa más: la empresa que le atendió participa con otras en un programa que agradece la ayuda de los clientes. Cada mes, una de ellas, elegida al azar, recibe una aportación económica que puede trasladar a uno de sus clientes. Si contesta la encuesta de la marca, se identifica en ella y todas sus respuestas son plenamente favorables (cuando se pide una nota, de las más altas de la escala), podrá optar a ser ese cliente. Responda siempre, eso sí, lo que de verdad piensa.',
  'thank-for-time':
    'Me alegra saber que esta visita ha ido bien. Muchas gracias por su tiempo y por su confianza. Que tenga un buen día.',
  'calm-down':
    'Entiendo su malestar y siento de verdad lo que ha pasado. Cuéntemelo con tranquilidad, por favor, sin ninguna prisa: le escucho y tomo nota de todo.',
  'offer-study':
    'Si le parece bien, voy a hacer llegar su caso a la persona responsable, que lo estudiará con todo el detalle que me ha dado.',
  'empathise-and-thank':
    'Me pongo en su lugar y comprendo cómo se siente. Le agradezco mucho que me lo haya contado: con su ayuda se puede mejorar.',
}
