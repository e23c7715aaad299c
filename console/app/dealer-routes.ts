import type { Route } from './view.tsx'
import { page } from './view.tsx'

const dealerAndStaff = ['dealer', 'staff'] as const

const followUps = () => import('../views/follow-ups/follow-ups.tsx')
const followUpTexts = {
  es: () => import('../texts/es/follow-ups.ts'),
  en: () => import('../texts/en/follow-ups.ts'),
}

/** The pages about a dealer's calls, its files and its preferences; follow-ups also for all dealers. */
export const dealerRoutes: readonly Route[] = [
  page('/d/:dealerId/seguimientos', dealerAndStaff, followUps, followUpTexts),
  page('/asortis/seguimientos', ['staff'], followUps, followUpTexts),
  page('/d/:dealerId/llamadas', dealerAndStaff, () => import('../views/calls/calls.tsx'), {
    es: () => import('../texts/es/calls.ts'),
    en: () => import('../texts/en/calls.ts'),
  }),
  page('/d/:dealerId/llamadas/:callId', dealerAndStaff, () => import('../views/call/call.tsx'), {
    es: () => import('../texts/es/call.ts'),
    en: () => import('../texts/en/call.ts'),
  }),
  page('/d/:dealerId/exportaciones/:exportId', dealerAndStaff, () => import('../views/export/export.tsx'), {
    es: () => import('../texts/es/export.ts'),
    en: () => import('../texts/en/export.ts'),
  }),
  page('/d/:dealerId/preferencias', dealerAndStaff, () => import('../views/preferences/preferences.tsx'), {
    es: () => import('../texts/es/preferences.ts'),
    en: () => import('../texts/en/preferences.ts'),
  }),
]
