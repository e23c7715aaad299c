import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { repositoryRoot } from '../../../lib/repository-root.ts'

const folder = join(repositoryRoot, 'console', 'texts')
const textsModule = z.object({ texts: z.unknown() })

/** All texts below a value; those that are made of others by a function are not among them. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const readLanguage = async (language: 'es' | 'en'): Promise<Set<string>> => {
  const files = readdirSync(join(folder, language), { recursive: true, encoding: 'utf8' })
  const texts = files
    .filter((file) => file.endsWith('.ts'))
    .map(async (file): Promise<string[]> => {
      const read = z.safeParse(textsModule, await import(join(folder, language, file)))
      return read.success ? textsIn(read.data.texts) : []
    })
  return new Set((await Promise.all(texts)).flat())
}

/** The texts of the console's English catalogue that no Spanish page may show: those that are not Spanish, too. */
export const englishTexts = async (): Promise<string[]> => {
  const [es, en] = await Promise.all([readLanguage('es'), readLanguage('en')])
  return [...en].filter((text) => /\p{L}{2}/u.test(text) && !es.has(text))
}
