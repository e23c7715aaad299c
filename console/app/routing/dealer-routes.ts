import type { Route } from './view.tsx'
import { page } from './view.tsx'

const dealerAndStaff = ['dealer', 'staff'] as const

const followUps = () => import('../../views/follow-ups/follow-ups.tsx')
const followUpTexts = {
  es: () => import('../../texts/es/dealer/follow-ups.ts'),
  en: () => import('../../texts/en/dealer/follow-ups.ts'),
}

/** The pages about a dealer's calls, its files and its preferences; follow-ups also for all dealers. */
export const dealerRoutes: readonly Route[] = [
  page('/d/:dealerId/seguimientos', dealerAndStaff, followUps, followUpTexts),
  page('/asortis/seguimientos', ['staff'], followUps, followUpTexts),
  page('/d/:dealerId/llamadas', dealerAndStaff, () => import('../../views/calls/calls.tsx'), {
    es: () => import('../../texts/es/dealer/calls.ts'),
    en: () => import('../../texts/en/dealer/calls.ts'),
  }),
  page('/d/:dealerId/llamadas/:callId', dealerAndStaff, () => import('../../views/call/call.tsx'), {
    es: () => import('../../texts/es/dealer/call.ts'),
    en: () => import('../../texts/en/dealer/call.ts'),
  }),
  page(
    '/d/:dealerId/exportaciones/:exportId',
    dealerAndStaff,
    () => import('../../views/export/export.tsx'),
    {
      es: () => import('../../texts/es/dealer/export.ts'),
      en: () => import('../../texts/en/dealer/export.ts'),
    },
  ),
  page('/d/:dealerId/encuesta', dealerAndStaff, () => import('../../views/survey/survey.tsx'), {
    es: () => import('../../texts/es/dealer/survey.ts'),
    en: () => import('../../texts/en/dealer/survey.ts'),
  }),
  page('/d/:dealerId/derechos', dealerAndStaff, () => import('../../views/rights/rights.tsx'), {
    es: () => import('../../texts/es/dealer/rights.ts'),
    en: () => import('../../texts/en/dealer/rights.ts'),
  }),
  page('/d/:dealerId/preferencias', dealerAndStaff, () => import('../../views/preferences/preferences.tsx'), {
    es: () => import('../../texts/es/dealer/preferences.ts'),
    en: () => import('../../texts/en/dealer/preferences.ts'),
  }),
]
