import type { ProblemStatus } from '../problem/problem-status.ts'
import type { Language } from '../../platform/words/language.ts'

/** The statuses of a problem in words. */
export const problemStatusWords: Record<Language, Record<ProblemStatus, string>> = {
  es: {
    open: 'abierto',
    acknowledged: 'confirmado',
    'in-progress': 'en curso',
    resolved: 'resuelto',
    unresolved: 'cerrado sin resolver',
    dismissed: 'descartado',
  },
  en: {
    open: 'open',
    acknowledged: 'acknowledged',
    'in-progress': 'in progress',
    resolved: 'resolved',
    unresolved: 'closed as unresolved',
    dismissed: 'dismissed',
  },
}
