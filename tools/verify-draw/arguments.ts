import { parseArgs } from 'node:util'
import { wrongArgument } from './wrong-argument.ts'
import { NotRun } from './not-run.ts'
import { type Language, languages, type Texts, texts } from './texts.ts'

const options = {
  commitment: { type: 'string' },
  previous: { type: 'string' },
  sealed: { type: 'string' },
  signature: { type: 'string' },
  token: { type: 'string' },
  language: { type: 'string' },
  'test-chain': { type: 'boolean', default: false },
} as const

/** The language of the environment: Spanish if its locale is, otherwise English. */
const languageOf = (env: NodeJS.ProcessEnv): Language => {
  const { LC_ALL, LC_MESSAGES, LANG } = env
  const locale = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return /^es\b|^es_/i.test(locale) ? 'es' : 'en'
}

const requestedLanguage = (args: readonly string[]): string | undefined => {
  const at = args.findLastIndex((arg) => arg === '--language' || arg.startsWith('--language='))
  const given = args[at]
  return given === '--language' ? (args[at + 1] ?? '') : given?.slice('--language='.length)
}

/** The texts in the language that the arguments name, or the environment's. Throws NotRun for another language. */
export const textsFor = (args: readonly string[], env: NodeJS.ProcessEnv): Texts => {
  const requested = requestedLanguage(args)
  if (requested === undefined) return texts[languageOf(env)]
  const language = languages.find((one) => one === requested)
  if (language) return texts[language]
  const say = texts[languageOf(env)]
  throw new NotRun(`${say.badArguments('--language es|en')}\n\n${say.usage}`)
}

/** What the command was asked to check: a record by file or URL, or an e-mailed list. Throws NotRun if it is neither. */
export const readArguments = (args: readonly string[], say: Texts) => {
  const parse = () => {
    try {
      return parseArgs({ args: [...args], allowPositionals: true, options })
    } catch (error) {
      const wrong = wrongArgument(args, options)
      if (!wrong) throw error
      throw new NotRun(`${say.badArguments(say.wrongArgument(wrong))}\n\n${say.usage}`)
    }
  }
  const { values, positionals } = parse()
  const [record] = positionals
  const { sealed, signature } = values
  if (record === undefined && sealed !== undefined) return { ...values, sealed, record: undefined }
  if (record === undefined || positionals.length > 1 || signature !== undefined) throw new NotRun(say.usage)
  return { ...values, record }
}
