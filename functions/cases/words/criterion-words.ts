import type { Criterion } from '../classification/criteria.ts'
import type { Language } from '../../platform/words/language.ts'

/** The criteria in words for dealers; the main one appears in every mail's subject. */
export const criterionWords: Record<Language, Record<Criterion, string>> = {
  es: {
    'unresolved-situation': 'situación sin resolver',
    'external-circumstance': 'malestar por algo ajeno a la visita',
    'lingering-discontent': 'malestar que continúa',
    'low-marks': 'valoraciones bajas o con reservas',
    refusal: 'no ha querido valorar',
  },
  en: {
    'unresolved-situation': 'something unresolved',
    'external-circumstance': 'upset by something outside the visit',
    'lingering-discontent': 'still upset',
    'low-marks': 'low or reserved marks',
    refusal: 'would not give marks',
  },
}
