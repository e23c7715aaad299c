import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { FidelizacionClient } from '../../client/transport.ts'
import type { components } from '../../client/types.ts'
import type { SiteConfig } from '../config.ts'
import type { CommonTexts } from '../texts/es/common.ts'
import type { Language } from '../texts/language.ts'

/** The contract's named schemas. */
export type Schemas = components['schemas']

/** What every view may use. */
export type App = {
  api: FidelizacionClient
  config: SiteConfig
  me: Schemas['Me']
  vocabulary: Schemas['Vocabulary']
  language: Language
  /** The words that every page shares. */
  common: CommonTexts
}

const context = createContext<App | null>(null)
export const AppProvider = context.Provider

/** What every view may use. Throws outside the signed-in pages. */
export const useApp = (): App => {
  const app = useContext(context)
  if (!app) throw new Error('This is used only where somebody is signed in')
  return app
}
