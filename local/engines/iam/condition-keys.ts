import type { ConditionContext } from '../front/aws-call.ts'
import { isRecord, listField } from '../front/json.ts'
import { fits } from './fits.ts'

/**
 * What a principal's policies compare a context key with: the texts, or null if a comparison depends on more than
 * which of them a value equals or fits.
 */
export type ConditionKeys = ReadonlyMap<string, readonly string[] | null>

const statementsOf = (policy: object): readonly unknown[] => {
  const one = isRecord(policy) ? policy['Statement'] : undefined
  return isRecord(one) ? [one] : listField(policy, 'Statement')
}

/** Comparisons of texts as they are, of which every value has one of a few outcomes; `Null` compares with nothing. */
const plain = /^((ForAllValues|ForAnyValue):)?String(Not)?(Equals|Like)(IfExists)?$/

const comparedTexts = (operator: string, wanted: unknown): readonly string[] | null => {
  if (operator === 'Null') return []
  const all: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted]
  const texts = all.filter((one) => typeof one === 'string')
  // A variable stands for something else at each request.
  const isPlain = plain.test(operator) && texts.length === all.length
  return isPlain && !texts.some((text) => text.includes('${')) ? texts : null
}

/** The context keys, in lower case, on which any statement of the policies has a condition. */
export const conditionKeys = (policies: readonly object[]): ConditionKeys => {
  const found = new Map<string, readonly string[] | null>()
  for (const statement of policies.flatMap(statementsOf)) {
    const block = isRecord(statement) && isRecord(statement['Condition']) ? statement['Condition'] : {}
    for (const [operator, test] of Object.entries(block))
      for (const [name, wanted] of Object.entries(isRecord(test) ? test : {})) {
        const key = name.toLowerCase()
        const before = found.get(key)
        const texts = comparedTexts(operator, wanted)
        found.set(key, before === null || texts === null ? null : [...(before ?? []), ...texts])
      }
  }
  return found
}

/** How a value compares with every text: equal, fitting, or neither. */
const outcomeOf = (value: string, texts: readonly string[]): string =>
  texts.map((text) => (text === value ? '=' : fits(text, value) ? '~' : '-')).join('')

/**
 * A text that is equal for two contexts only if the policies decide both alike: values stand for how they compare, so
 * that one decision holds for all cases of a kind.
 */
export const contextQuestion = (context: ConditionContext, keys: ConditionKeys): string =>
  JSON.stringify(
    Object.entries(context).map(([name, given]) => {
      const texts = keys.get(name.toLowerCase())
      const values = [given].flat()
      if (texts === undefined) return [name, values.length]
      return [name, texts ? [...new Set(values.map((value) => outcomeOf(value, texts)))].sort() : values]
    }),
  )
