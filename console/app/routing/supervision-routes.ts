import { page, type Route } from './view.tsx'

const specialist = ['specialist'] as const
const supervision = () => import('../../views/supervision/supervision.tsx')
const supervisionTexts = {
  es: () => import('../../texts/es/supervision/supervision.ts'),
  en: () => import('../../texts/en/supervision/supervision.ts'),
}

/** The pages on which calls are reviewed, and on which reviews are looked at. */
export const supervisionRoutes: readonly Route[] = [
  page('/especialista', specialist, () => import('../../views/reviews/reviews.tsx'), {
    es: () => import('../../texts/es/supervision/reviews.ts'),
    en: () => import('../../texts/en/supervision/reviews.ts'),
  }),
  page('/especialista/revisiones/:reviewId', specialist, () => import('../../views/review/review.tsx'), {
    es: () => import('../../texts/es/supervision/review.ts'),
    en: () => import('../../texts/en/supervision/review.ts'),
  }),
  page('/especialista/supervision', specialist, supervision, supervisionTexts),
  page('/asortis/supervision', ['staff'], supervision, supervisionTexts),
  page('/d/:dealerId/muestra', ['dealer', 'staff'], () => import('../../views/sample/sample.tsx'), {
    es: () => import('../../texts/es/supervision/sample.ts'),
    en: () => import('../../texts/en/supervision/sample.ts'),
  }),
]
