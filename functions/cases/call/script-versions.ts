/** The languages that scripts are written in. */
export type ScriptLanguage = 'es' | 'en'

/**
 * Every version of a script ever in use. A call records the version that was read to the customer, so a version's
 * texts never change and none is ever taken away: a better wording is a new version.
 */
export const scriptVersions = ['es-1', 'en-1'] as const
export type ScriptVersion = (typeof scriptVersions)[number]

/** The version that new calls use, by language. */
export const currentScripts = { es: 'es-1', en: 'en-1' } as const satisfies Record<
  ScriptLanguage,
  ScriptVersion
>
