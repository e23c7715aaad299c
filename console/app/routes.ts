import { drawRoutes } from './draw-routes.ts'
import { dealerRoutes } from './dealer-routes.ts'
import { staffRoutes } from './staff-routes.ts'
import type { Route } from './view.tsx'
import { page } from './view.tsx'

const dealerAndStaff = ['dealer', 'staff'] as const

/** Every page of the console behind its sign-in. */
export const routes: readonly Route[] = [
  page('/d/:dealerId/problemas', dealerAndStaff, () => import('../views/problems/problems.tsx'), {
    es: () => import('../texts/es/problems.ts'),
    en: () => import('../texts/en/problems.ts'),
  }),
  page('/d/:dealerId/problemas/:callId', dealerAndStaff, () => import('../views/problem/problem.tsx'), {
    es: () => import('../texts/es/problem.ts'),
    en: () => import('../texts/en/problem.ts'),
  }),
  ...dealerRoutes,
  ...staffRoutes,
  ...drawRoutes,
]
