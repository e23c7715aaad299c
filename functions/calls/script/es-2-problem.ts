import type { TextsByCriterion } from './wording.ts'

/** What a customer with a problem hears in Spanish, version 2. */
export const problemTextsEs2: TextsByCriterion = {
  'unresolved-situation': {
    'calm-down':
      'Siento mucho lo ocurrido y que todavía no esté resuelto. Cuéntemelo con calma, por favor: le escucho y tomo nota ' +
      'de todo.',
    'offer-study':
      'Si le parece bien, voy a hacer llegar su caso a la persona responsable, que lo estudiará con todo el detalle que ' +
      'me ha dado.',
    'empathise-and-thank':
      'Me pongo en su lugar y entiendo que quiera una solución. Muchas gracias por contármelo: su ayuda nos permite ' +
      'mejorar.',
  },
  'external-circumstance': {
    'calm-down':
      'Entiendo su malestar. Cuénteme con calma, por favor, qué es lo que le disgusta: le escucho y tomo nota de todo.',
    'offer-study':
      'Si le parece bien, voy a hacer llegar lo que me cuenta a la persona responsable, para que lo conozca y lo estudie.',
    'empathise-and-thank':
      'Comprendo que una cosa así influya en su opinión. Muchas gracias por su sinceridad: su ayuda nos permite mejorar.',
  },
  'lingering-discontent': {
    'calm-down':
      'Entiendo que lo ocurrido le haya dejado mal sabor de boca. Cuénteme con calma, por favor, qué es lo que más le ha ' +
      'molestado: tomo nota de todo.',
    'offer-study':
      'Si le parece bien, voy a hacer llegar su caso a la persona responsable, para que sepa cómo se siente y estudie lo ' +
      'que pasó.',
    'empathise-and-thank':
      'Me pongo en su lugar: cuando algo sale mal, cuesta olvidarlo. Muchas gracias por contármelo: su ayuda nos permite ' +
      'mejorar.',
  },
  'low-marks': {
    'calm-down':
      'Le agradezco la sinceridad: sus motivos nos importan. Cuénteme con calma, por favor, qué habría que ' +
      'mejorar: tomo nota de todo.',
    'offer-study':
      'Si le parece bien, voy a hacer llegar su opinión a la persona responsable, que la estudiará con atención.',
    'empathise-and-thank': 'Comprendo su punto de vista. Muchas gracias: su ayuda nos permite mejorar.',
  },
  refusal: {
    'calm-down': 'No se preocupe, no pasa nada si prefiere no dar una valoración.',
    'offer-study':
      '¿Hay algo que quiera que hagamos llegar a la persona responsable? Tomo nota de lo que me diga, para que lo ' +
      'estudie con atención.',
    'empathise-and-thank':
      'Entiendo su decisión. Muchas gracias por el tiempo que me ha dedicado: su ayuda nos permite mejorar.',
  },
}
