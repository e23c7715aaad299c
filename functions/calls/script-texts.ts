import type { StepTexts } from './script-steps.ts'
import { en1 } from './script-texts-en.ts'
import { es1 } from './script-texts-es.ts'

/** The languages that scripts are written in. */
export type ScriptLanguage = 'es' | 'en'

/**
 * Every script ever in use, by version. A call records the version that was read to the customer, so a version's
 * texts never change and none is ever taken away: a better wording is a new version.
 */
export const scriptTexts = {
  'es-1': { language: 'es', texts: es1 },
  'en-1': { language: 'en', texts: en1 },
} as const satisfies Record<string, { language: ScriptLanguage; texts: StepTexts }>

export type ScriptVersion = keyof typeof scriptTexts

/** The version that new calls use, by language. */
export const currentScripts = { es: 'es-1', en: 'en-1' } as const satisfies Record<
  ScriptLanguage,
  ScriptVersion
>
