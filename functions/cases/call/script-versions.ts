/** The languages of the scripts. */
export type ScriptLanguage = 'es' | 'en'

/**
 * Every script version ever used. A call records the version read to the customer, so a version is never changed or
 * removed: new wording means a new version.
 */
export const scriptVersions = ['es-1', 'en-1', 'es-2', 'en-2'] as const
export type ScriptVersion = (typeof scriptVersions)[number]

/** The version for new calls, by language. */
export const currentScripts = { es: 'es-2', en: 'en-2' } as const satisfies Record<
  ScriptLanguage,
  ScriptVersion
>
