import type { ComponentType } from 'preact'
import type { Audience } from '../../config.ts'
import type { Language } from '../../texts/language.ts'

/** The parameters of a path, such as `dealerId`. */
export type Parameters = Readonly<Record<string, string>>

/** What a view gets: the parameters of its path, and its texts in the chosen language. */
export type ViewProps<Texts> = { parameters: Parameters; t: Texts }

/** A page of the console. */
export type Route = {
  /** Such as `/d/:dealerId/problemas`. */
  pattern: string
  audiences: readonly Audience[]
  /** Loads the view with its texts; rejects when the files are gone, as after a deployment. */
  load: (language: Language) => Promise<ComponentType<{ parameters: Parameters }>>
}

type TextModules<Texts> = Readonly<Record<Language, () => Promise<{ texts: Texts }>>>

/**
 * A page whose view and texts are files of their own, loaded when it is first shown: the module of the view exports
 * `View`, those of the texts export `texts`, of which the Spanish one is the type.
 */
export const page = <Texts,>(
  pattern: string,
  audiences: readonly Audience[],
  view: () => Promise<{ View: ComponentType<ViewProps<Texts>> }>,
  texts: TextModules<Texts>,
): Route => ({
  pattern,
  audiences,
  load: async (language) => {
    const [{ View }, { texts: t }] = await Promise.all([view(), texts[language]()])
    return ({ parameters }) => <View parameters={parameters} t={t} />
  },
})
