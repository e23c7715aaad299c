import { page, type Route } from './view.tsx'

const specialist = ['specialist'] as const

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
]
