import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { SiteConfig } from '../config.ts'
import type { CommonTexts } from '../texts/es/common.ts'
import type { Language } from '../texts/language.ts'

/** What every page needs, whoever is at it. */
export type Basics = { config: SiteConfig; common: CommonTexts; language: Language }

const context = createContext<Basics | null>(null)
export const BasicsProvider = context.Provider

/** What every page needs, signed in or not. */
export const useBasics = (): Basics => {
  const basics = useContext(context)
  if (!basics) throw new Error('This is used only once the configuration is read')
  return basics
}
