import type { Language } from '../../platform/words/language.ts'
import { en } from './mail-phrases-en.ts'
import { es, type MailPhrases } from './mail-phrases-es.ts'

export type { MailPhrases } from './mail-phrases-es.ts'

/** The fixed texts of an alert mail by language. */
export const mailPhrases: Record<Language, MailPhrases> = { es, en }
