import { page, type Route } from './view.tsx'

const dealerAndStaff = ['dealer', 'staff'] as const
const staff = ['staff'] as const

const monthTexts = {
  es: () => import('../../texts/es/staff/draw-month.ts'),
  en: () => import('../../texts/en/staff/draw-month.ts'),
}

/** The pages about groups' draws. */
export const drawRoutes: readonly Route[] = [
  page('/d/:dealerId/grupo', dealerAndStaff, () => import('../../views/group/group.tsx'), {
    es: () => import('../../texts/es/dealer/group.ts'),
    en: () => import('../../texts/en/dealer/group.ts'),
  }),
  page('/d/:dealerId/grupo/:month', dealerAndStaff, () => import('../../views/draw/draw.tsx'), {
    es: () => import('../../texts/es/dealer/draw.ts'),
    en: () => import('../../texts/en/dealer/draw.ts'),
  }),
  page('/asortis/sorteos', staff, () => import('../../views/draw-month/draw-months.tsx'), monthTexts),
  page('/asortis/sorteos/:month', staff, () => import('../../views/draw-month/draw-month.tsx'), monthTexts),
]
