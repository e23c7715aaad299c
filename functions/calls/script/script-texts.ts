import type { StepTexts } from '../../cases/call/script-steps.ts'
import { en1 } from './script-texts-en.ts'
import { es1 } from './script-texts-es.ts'
import type { ScriptLanguage, ScriptVersion } from '../../cases/call/script-versions.ts'

/** The texts of every version. */
export const scriptTexts = {
  'es-1': { language: 'es', texts: es1 },
  'en-1': { language: 'en', texts: en1 },
} as const satisfies Record<ScriptVersion, { language: ScriptLanguage; texts: StepTexts }>
