import { page, type Route } from './view.tsx'

const dealerAndStaff = ['dealer', 'staff'] as const
const staff = ['staff'] as const

const monthTexts = {
  es: () => import('../texts/es/draw-month.ts'),
  en: () => import('../texts/en/draw-month.ts'),
}

/** The pages about groups' draws. */
export const drawRoutes: readonly Route[] = [
  page('/d/:dealerId/grupo', dealerAndStaff, () => import('../views/group/group.tsx'), {
    es: () => import('../texts/es/group.ts'),
    en: () => import('../texts/en/group.ts'),
  }),
  page('/d/:dealerId/grupo/:month', dealerAndStaff, () => import('../views/draw/draw.tsx'), {
    es: () => import('../texts/es/draw.ts'),
    en: () => import('../texts/en/draw.ts'),
  }),
  page('/asortis/sorteos', staff, () => import('../views/draw-month/draw-months.tsx'), monthTexts),
  page('/asortis/sorteos/:month', staff, () => import('../views/draw-month/draw-month.tsx'), monthTexts),
]
