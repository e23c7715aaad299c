import { drawRoutes } from './draw-routes.ts'
import { dealerRoutes } from './dealer-routes.ts'
import { staffRoutes } from './staff-routes.ts'
import { supervisionRoutes } from './supervision-routes.ts'
import type { Route } from './view.tsx'
import { page } from './view.tsx'

const dealerAndStaff = ['dealer', 'staff'] as const
const staff = ['staff'] as const

/** Every page of the console behind its sign-in. */
export const routes: readonly Route[] = [
  page('/d/:dealerId/problemas', dealerAndStaff, () => import('../../views/problems/problems.tsx'), {
    es: () => import('../../texts/es/dealer/problems.ts'),
    en: () => import('../../texts/en/dealer/problems.ts'),
  }),
  page('/d/:dealerId/problemas/:callId', dealerAndStaff, () => import('../../views/problem/problem.tsx'), {
    es: () => import('../../texts/es/dealer/problem.ts'),
    en: () => import('../../texts/en/dealer/problem.ts'),
  }),
  ...dealerRoutes,
  ...staffRoutes,
  ...drawRoutes,
  page('/d/:dealerId/cifras', dealerAndStaff, () => import('../../views/figures/figures.tsx'), {
    es: () => import('../../texts/es/dealer/figures.ts'),
    en: () => import('../../texts/en/dealer/figures.ts'),
  }),
  page('/asortis', staff, () => import('../../views/overview/overview.tsx'), {
    es: () => import('../../texts/es/staff/overview.ts'),
    en: () => import('../../texts/en/staff/overview.ts'),
  }),
  page('/asortis/problemas', staff, () => import('../../views/all-problems/all-problems.tsx'), {
    es: () => import('../../texts/es/staff/all-problems.ts'),
    en: () => import('../../texts/en/staff/all-problems.ts'),
  }),
  ...supervisionRoutes,
]
